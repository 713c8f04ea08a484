#!/bin/sh
# Makes the secrets of one installation, once; what exists stays. Run in the checkout: sh docker/make-secrets.sh
# The folder is closed to other users of the host; the files inside are readable, because the containers run as several users.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets
chmod 700 secrets

random() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }
keep() { [ -s "secrets/$1" ] || { printf '%s' "$2" > "secrets/$1" && chmod 444 "secrets/$1"; }; }
url() { printf 'postgres://%s:%s@postgres:5432/duban' "$1" "$(cat "secrets/$2")"; }

for name in postgres_password owner_password app_password temporal_password pepper seal_key field_key; do
  keep "$name" "$(random)"
done
keep owner_database_url "$(url duban_owner owner_password)"
keep app_database_url "$(url duban_app app_password)"
echo "Secrets are in docker/secrets. Keep a copy of pepper, seal_key and field_key apart from the database's backups."
