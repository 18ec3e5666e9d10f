#!/bin/sh
# Starts a node of EventStoreDB with the passwords of its two built-in users taken from files. The server takes them from the environment
# alone, and only when a database is new; read here, they stand neither in docker-compose.yml nor in what `docker inspect` shows.
set -eu

EVENTSTORE_DEFAULT_ADMIN_PASSWORD=$(cat /run/secrets/admin-password)
EVENTSTORE_DEFAULT_OPS_PASSWORD=$(cat /run/secrets/ops-password)
export EVENTSTORE_DEFAULT_ADMIN_PASSWORD EVENTSTORE_DEFAULT_OPS_PASSWORD

exec /opt/eventstore/EventStore.ClusterNode
