#!/bin/bash
# Runs once, when the cluster is made: one owner per database; duban_app, as whom the system runs, owns nothing.
set -euo pipefail
secret() { cat "/run/secrets/$1"; }

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner="$(secret owner_password)" --set app="$(secret app_password)" --set temporal="$(secret temporal_password)" <<'SQL'
create role duban_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner';
create role duban_app login nosuperuser nocreatedb nocreaterole nobypassrls password :'app';
create role temporal login nosuperuser nocreatedb nocreaterole nobypassrls password :'temporal';
create database duban owner duban_owner;
create database temporal owner temporal;
create database temporal_visibility owner temporal;
revoke all on database duban, temporal, temporal_visibility from public;
grant connect on database duban to duban_app;
SQL
