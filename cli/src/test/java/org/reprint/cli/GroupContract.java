package org.reprint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Holds the fields of one group to their contract, with what they say of the texts.
final class GroupContract {
  private final ContractLog log;
  private final ContractTexts texts;

  GroupContract(ContractLog log, ContractTexts texts) {
    this.log = log;
    this.texts = texts;
  }

  /// Looks at one group.
  ///
  /// @param line the object, with or without a type
  /// @param more fields that it may have beside those of every group
  /// @return the keys of its members, the kept one first
  List<String> look(Map<String, Object> line, Set<String> more) {
    log.fields(line, Set.of("group", "kept", "why", "members", "weakest"), more);
    log.check(String.valueOf(line.get("group")).matches("g-[0-9a-f]{4,}"), "the name of the group");
    log.string(line, "why");
    String kept = (String) line.get("kept");
    List<String> keys = new ArrayList<>();
    for (Object each : JsonObject.list(line.get("members"))) {
      Map<String, Object> member = JsonObject.map(each);
      log.fields(member, Set.of("key", "jaccard", "containment"), Set.of("why"));
      String key = (String) member.get("key");
      keys.add(key);
      boolean itself = key.equals(kept);
      log.near("jaccard of " + key, member.get("jaccard"), itself ? 1 : texts.jaccard(key, kept));
      List<Object> both = JsonObject.list(member.get("containment"));
      log.near("in the kept", both.get(0), itself ? 1 : texts.containment(key, kept));
      log.near("of the kept", both.get(1), itself ? 1 : texts.containment(kept, key));
    }
    log.check(
        keys.size() >= 2 && keys.getFirst().equals(kept), "fewer than two, or the kept not first");
    Map<String, Object> weakest = JsonObject.map(line.get("weakest"));
    log.inOrder(weakest, "a", "b", "jaccard");
    String a = (String) weakest.get("a");
    String b = (String) weakest.get("b");
    boolean all = !line.containsKey("membersNotShown");
    log.check(!all || keys.contains(a) && keys.contains(b), "the weakest pair is not of it");
    log.check(!a.equals(b), "the weakest pair is one story");
    log.near("jaccard of the weakest pair", weakest.get("jaccard"), texts.jaccard(a, b));
    return keys;
  }
}
