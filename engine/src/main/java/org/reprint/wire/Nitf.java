package org.reprint.wire;

import java.io.IOException;

/// NITF, 2.5 to 3.6, as a file of its own, with or without a namespace.
final class Nitf implements Format {
  @Override
  public String name() {
    return "nitf";
  }

  @Override
  public boolean claims(Source source) {
    return "nitf".equals(source.rootName());
  }

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    XmlTree tree = XmlTree.of(source);
    if (tree.broken() != null) {
      throw new Unreadable(tree.broken());
    }
    Draft draft = new Draft();
    NitfCopy.read(tree.root(), draft);
    outlet.storyAt(draft, 0, tree.note());
  }
}
