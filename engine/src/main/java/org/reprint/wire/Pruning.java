package org.reprint.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Takes elements out of a tree together. Taking them out one by one costs the number of their
/// siblings each time.
final class Pruning {
  private Pruning() {}

  /// Takes these out of their parents, each once. Cost: the children of the parents.
  static void remove(Iterable<? extends Element> elements) {
    IdentityHashMap<Node, Set<Node>> byParent = new IdentityHashMap<>();
    List<Element> parents = new ArrayList<>();
    for (Element element : elements) {
      Element parent = element.parent();
      if (parent != null) {
        Set<Node> gone =
            byParent.computeIfAbsent(
                parent,
                _ -> {
                  parents.add(parent);
                  return Collections.newSetFromMap(new IdentityHashMap<>());
                });
        gone.add(element);
      }
    }
    for (Element parent : parents) {
      Set<Node> gone = byParent.get(parent);
      if (gone.size() == 1) {
        gone.iterator().next().remove();
        continue;
      }
      List<Node> kept = new ArrayList<>(parent.childNodes());
      kept.removeIf(gone::contains);
      parent.empty();
      parent.insertChildren(0, kept);
    }
  }
}
