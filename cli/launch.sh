# Finds a JDK, builds a program of this project when it is not built or older than its sources, and starts it.
# Sourced by cli/reprint, bench/run and .ci/run. POSIX sh. The caller sets reprint_home, the folder of the root pom.

# A closed standard input would leave its number to the first file that the JVM opens.
if ! (exec 3<&0) 2>/dev/null; then
  exec </dev/null
fi

reprint_jdk_least=25
reprint_maven_least=3.8.7
# Marking begins when the heap is nearly full: a large archive fills half of it with what lasts, and marking would never end.
reprint_jvm_options='-XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED -XX:-G1UseAdaptiveIHOP -XX:InitiatingHeapOccupancyPercent=75'
# For whole programs, not for single loops: methods are optimised when they were called, or their loops went round, ten times as
# often as usual. The work is spread over some thousand methods, and to optimise them took a third of the processors for the first
# ten thousand stories.
reprint_late_options='-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000'

reprint_fail() {
  printf 'reprint: %s\n' "$*" >&2
  exit 2
}

# Prints the major version of the JDK in $1, read from its release file: a probe JVM would cost more than the start itself.
reprint_jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9]*\).*/\1/p' "$1/release" | head -n 1
}

reprint_jdk_fits() {
  reprint_jdk_found=$(reprint_jdk_version "$1") || return 1
  [ -n "$reprint_jdk_found" ] && [ "$reprint_jdk_found" -ge "$reprint_jdk_least" ]
}

# Prints the file that $1 leads to through any number of links.
reprint_follow() {
  reprint_link=$1
  while [ -L "$reprint_link" ]; do
    reprint_target=$(readlink "$reprint_link") || return 1
    case $reprint_target in
      /*) reprint_link=$reprint_target ;;
      *) reprint_link=$(dirname "$reprint_link")/$reprint_target ;;
    esac
  done
  printf '%s\n' "$reprint_link"
}

# Sets reprint_jdk to the first JDK that fits, in the order of how plainly it was asked for.
reprint_find_jdk() {
  if [ -n "${REPRINT_JAVA_HOME:-}" ]; then
    reprint_jdk_fits "$REPRINT_JAVA_HOME" ||
      reprint_fail "REPRINT_JAVA_HOME must be a JDK $reprint_jdk_least or newer, got $REPRINT_JAVA_HOME"
    reprint_jdk=$REPRINT_JAVA_HOME
    return
  fi
  reprint_on_path=$(command -v java 2>/dev/null) && reprint_on_path=$(reprint_follow "$reprint_on_path") || reprint_on_path=
  for reprint_jdk in \
    "${JAVA_HOME:-}" \
    "${reprint_on_path%/bin/java}" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/* /opt/java/* /opt/jdk/* \
    "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* \
    "${HOME:-}"/.jdks/* "${HOME:-}"/.gradle/jdks/* "${HOME:-}"/.asdf/installs/java/* \
    "${HOME:-}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$reprint_jdk" ] && reprint_jdk_fits "$reprint_jdk" && return
  done
  reprint_fail "needs a JDK $reprint_jdk_least or newer and found none; install one, or name its folder in REPRINT_JAVA_HOME"
}

# True when version $1 is at least version $2; both are up to three numbers with dots.
reprint_at_least() {
  printf '%s\n%s\n' "$1" "$2" | awk -F '[.-]' '
    { for (i = 1; i <= 3; i++) part[NR, i] = $i + 0 }
    END {
      for (i = 1; i <= 3; i++) if (part[1, i] != part[2, i]) exit part[1, i] < part[2, i]
      exit 0
    }'
}

reprint_check_maven() {
  command -v mvn >/dev/null 2>&1 ||
    reprint_fail "needs Maven $reprint_maven_least or newer to build itself, and found no mvn on the PATH"
  reprint_maven=$(JAVA_HOME=$reprint_jdk mvn -v 2>/dev/null </dev/null |
    sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  reprint_at_least "${reprint_maven:-0}" "$reprint_maven_least" ||
    reprint_fail "needs Maven $reprint_maven_least or newer to build itself, got '${reprint_maven:-no version}' from $(command -v mvn)"
}

# True when module $1 is built and nothing that it is made of is newer. The tests are no part of it.
reprint_is_fresh() {
  reprint_newest=$(ls -t "$reprint_home/$1"/target/lib/reprint-*.jar 2>/dev/null | head -n 1)
  [ -n "$reprint_newest" ] && [ -f "$reprint_home/$1/target/lib/reprint-$1.jar" ] || return 1
  # Folders count as well: a file that was deleted leaves its mark there.
  reprint_newer=$(find "$reprint_home/pom.xml" \
    "$reprint_home/engine/pom.xml" "$reprint_home/engine/src/main" \
    "$reprint_home/$1/pom.xml" "$reprint_home/$1/src/main" \
    -newer "$reprint_newest" 2>/dev/null | head -n 1)
  [ -z "$reprint_newer" ]
}

# True when process $1 runs, also under another user, whom a signal would not reach.
reprint_is_alive() {
  kill -0 "$1" 2>/dev/null || [ -d "/proc/$1" ] || ps -p "$1" >/dev/null 2>&1
}

reprint_unlock() {
  rm -rf "$reprint_lock"
}

# Removes the lock of reprint_owner, who was killed. Of several waiters one wins the renaming.
reprint_break_lock() {
  mv "$reprint_lock" "$reprint_lock.$$" 2>/dev/null || return 0
  if [ "$(cat "$reprint_lock.$$/pid" 2>/dev/null)" = "$reprint_owner" ]; then
    rm -rf "$reprint_lock.$$"
  else
    # Another was faster, and this is its new lock.
    mv "$reprint_lock.$$" "$reprint_lock"
  fi
}

# Waits until this process alone may build. One lock for all modules: they share the engine's target folder.
reprint_take_lock() {
  reprint_lock=$reprint_home/engine/target/launch.lock
  mkdir -p "$reprint_home/engine/target" 2>/dev/null ||
    reprint_fail "cannot build: $reprint_home/engine/target cannot be written"
  reprint_waited=0
  until mkdir "$reprint_lock" 2>/dev/null; do
    # No name yet: between another's mkdir and its writing it, or killed there.
    reprint_owner=$(cat "$reprint_lock/pid" 2>/dev/null) || reprint_owner=
    if [ -n "$reprint_owner" ] && ! reprint_is_alive "$reprint_owner" ||
      { [ -z "$reprint_owner" ] && [ "$reprint_waited" -ge 10 ]; }; then
      reprint_break_lock
      continue
    fi
    [ "$reprint_waited" -lt 900 ] ||
      reprint_fail "waited 15 minutes for process $reprint_owner to build; if it does not, remove $reprint_lock"
    [ "$reprint_waited" -ne 1 ] ||
      printf 'reprint: another start is building (process %s); waiting for it\n' "$reprint_owner" >&2
    reprint_waited=$((reprint_waited + 1))
    sleep 1
  done
  trap reprint_unlock EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  echo "$$" >"$reprint_lock/pid"
}

reprint_build() {
  reprint_check_maven
  reprint_take_lock
  if ! reprint_is_fresh "$1"; then
    printf 'reprint: building %s (the first time, this downloads what it needs) ...\n' "$1" >&2
    : >"$reprint_lock/started"
    # Not from the user's folder, nor from the user's stdin; what Maven says goes to stderr.
    if ! (cd "$reprint_home" &&
      JAVA_HOME=$reprint_jdk MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" \
        mvn -q -B -ntp -Dstyle.color=never -Dquick -Dmaven.test.skip=true -Denforcer.skip=true \
        -pl "$1" -am package </dev/null >&2); then
      reprint_fail "the build failed; the reason stands above ('mvn verify' in $reprint_home repeats it)"
    fi
    # As old as the sources it was made from: an edit made meanwhile is seen at the next start.
    touch -r "$reprint_lock/started" "$reprint_home/$1"/target/lib/reprint-*.jar
  fi
  reprint_unlock
  trap - EXIT HUP INT TERM
}

# Sets reprint_jdk and makes sure that module $1 is built.
reprint_prepare() {
  reprint_find_jdk
  reprint_is_fresh "$1" || reprint_build "$1"
}
