#!/bin/sh
# Lays or raises the engine's two schemas; safe to repeat. Runs in temporalio/admin-tools, which holds the schema files.
set -eu
SQL_PASSWORD="$(cat /run/secrets/temporal_password)"
export SQL_PASSWORD

raise() {
  export SQL_DATABASE="$1"
  # Where a version stands already, setting up leaves it.
  temporal-sql-tool --plugin postgres12 setup-schema -v 0.0
  temporal-sql-tool --plugin postgres12 update-schema --schema-name "postgresql/v12/$2"
}

raise temporal temporal
raise temporal_visibility visibility
