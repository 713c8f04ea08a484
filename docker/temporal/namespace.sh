#!/bin/sh
# Registers the namespace once; 30 days of closed runs are kept, the record itself lives in the database duban.
set -eu
temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" > /dev/null 2>&1 ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 720h
