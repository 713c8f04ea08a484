#!/bin/sh
# The server takes its password from the environment only; here it comes from the secret's file first.
set -eu
POSTGRES_PWD="$(cat /run/secrets/temporal_password)"
export POSTGRES_PWD
exec /etc/temporal/entrypoint.sh
