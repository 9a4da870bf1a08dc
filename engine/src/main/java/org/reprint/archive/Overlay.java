package org.reprint.archive;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/// A directory as if it could be written to: what is written stays in memory, and what is there
/// stays as it is. So a damaged index can be mended to be read, and nothing is touched.
final class Overlay extends FilterDirectory {
  private final Directory memory = new ByteBuffersDirectory();
  private final Set<String> gone = new TreeSet<>();

  Overlay(Directory below) {
    super(below);
  }

  private boolean isWritten(String name) throws IOException {
    return Arrays.asList(memory.listAll()).contains(name);
  }

  @Override
  public String[] listAll() throws IOException {
    Set<String> names = new TreeSet<>(Arrays.asList(in.listAll()));
    names.removeAll(gone);
    names.addAll(Arrays.asList(memory.listAll()));
    return names.toArray(String[]::new);
  }

  @Override
  public void deleteFile(String name) throws IOException {
    if (isWritten(name)) {
      memory.deleteFile(name);
    }
    gone.add(name);
  }

  @Override
  public long fileLength(String name) throws IOException {
    return isWritten(name) ? memory.fileLength(name) : in.fileLength(name);
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    return memory.createOutput(name, context);
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return memory.createTempOutput(prefix, suffix, context);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return isWritten(name) ? memory.openInput(name, context) : in.openInput(name, context);
  }

  @Override
  public void rename(String source, String target) throws IOException {
    memory.rename(source, target);
  }

  @Override
  public void sync(Collection<String> names) {
    // memory does not last, and need not
  }

  @Override
  public void syncMetaData() {
    // the same
  }
}
