package org.reprint.wire;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/// Walks one path that the user gave: a file, or a folder with all below it.
///
/// The names of a folder are taken in the order of their UTF-16 units, files and folders alike,
/// whatever the locale or the file system says. Names that begin with a dot are passed over, unless
/// the user gave them. Links are followed; each folder is walked once, so loops end.
final class Walk {
  private final Visitor visitor;
  private final Set<Path> walked = new HashSet<>();

  Walk(Visitor visitor) {
    this.visitor = visitor;
  }

  /// Walks this path, known to the user by its own name.
  void walk(Path path) {
    String name = shown(path);
    walk(path, File.separatorChar == '/' ? name : name.replace(File.separatorChar, '/'));
  }

  private void walk(Path path, String name) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        folder(path, name);
      } else if (attributes.isRegularFile()) {
        visitor.file(path, name);
      } else {
        visitor.refused(name, "neither a file nor a folder, but a pipe, a socket or a device");
      }
    } catch (IOException e) {
      visitor.refused(name, reason(path, e));
    }
  }

  private void folder(Path folder, String name) throws IOException {
    if (!walked.add(folder.toRealPath())) {
      return;
    }
    String prefix = name.isEmpty() || name.endsWith("/") ? name : name + "/";
    for (Child child : children(folder)) {
      walk(child.path, prefix + child.name);
    }
  }

  private static List<Child> children(Path folder) throws IOException {
    List<Child> children = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path path : all) {
        String name = name(path);
        if (!name.startsWith(".")) {
          children.add(new Child(name, path));
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(Comparator.comparing(Child::name).thenComparing(Child::path));
    return children;
  }

  private static String shown(Path path) {
    if (path.toString().indexOf('\uFFFD') < 0) {
      return path.toString();
    }
    StringJoiner names = new StringJoiner("/", path.isAbsolute() ? "/" : "", "");
    path.forEach(part -> names.add(name(part)));
    return names.toString();
  }

  // In the C locale Java cannot show names beyond ASCII, but it keeps their bytes, which a URI
  // shows. Without this the order and the keys would hang on the locale.
  private static String name(Path path) {
    String name = path.getFileName().toString();
    if (name.indexOf('\uFFFD') < 0) {
      return name;
    }
    String uri = path.toUri().getRawPath();
    int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
    return decoded(uri.substring(uri.lastIndexOf('/', end - 1) + 1, end));
  }

  private static String decoded(String escaped) {
    byte[] bytes = new byte[escaped.length()];
    int count = 0;
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '%') {
        bytes[count++] = (byte) Integer.parseInt(escaped, i + 1, i + 3, 16);
        i += 2;
      } else {
        bytes[count++] = (byte) c;
      }
    }
    return new String(bytes, 0, count, StandardCharsets.UTF_8);
  }

  /// Says in words why this path could not be read.
  static String reason(Path path, IOException e) {
    return switch (e) {
      case NoSuchFileException _ ->
          Files.exists(path, LinkOption.NOFOLLOW_LINKS)
              ? "a link to nothing"
              : "no such file or folder";
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }

  /// Told of what is found, in order.
  interface Visitor {
    /// A file to read.
    void file(Path path, String name);

    void refused(String name, String why);
  }

  private record Child(String name, Path path) {}
}
