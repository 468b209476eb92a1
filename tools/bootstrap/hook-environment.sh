# Sourced by lefthook: hooks get the workspace's own Node and tools, whatever the shell has.
export PATH="$(git rev-parse --show-toplevel)/node_modules/.bin:$PATH"
