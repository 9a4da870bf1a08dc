package org.reprint;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// Reads from a compiled class which rooms it knows and which libraries its public face names.
final class Arrows {
  /// The rooms, in the order in which a story passes through.
  private static final List<String> FLOW =
      List.of(
          "wire",
          "text",
          "facts",
          "chain",
          "shingle",
          "sketch",
          "background",
          "candidates",
          "align",
          "judge",
          "group",
          "report");

  /// Stands beside the flow: it knows everything down to the candidates, and only the facade knows
  /// it.
  private static final String ARCHIVE = "archive";

  /// Stands beside the flow too: it uses all of it, and only the facade knows it.
  private static final String DEDUPE = "dedupe";

  /// Threads, for those that share out work: it knows nobody.
  private static final String WORK = "work";

  private static final String FACADE = "the facade";

  // In descriptors and signatures an L runs into the name, so no word boundary is asked for. A type
  // begins with a capital, which tells it from the path of a resource.
  private static final Pattern TYPE = Pattern.compile("org/reprint/((?:\\w+/)*)[A-Z]");
  private static final Pattern LIBRARY =
      Pattern.compile(
          "(?:org/apache/lucene|it/unimi|com/fasterxml|org/apache/commons/math3"
              + "|org/jsoup|org/netpreserve|org/apache/james|de/siegmar|net/sf/extjwnl)/[\\w/$]*");

  private Arrows() {}

  /// Returns the room of a class, by the name of its package below the root: `text`, or `the
  /// facade`.
  static String room(ClassModel model) {
    Matcher type = TYPE.matcher(model.thisClass().asInternalName());
    if (!type.lookingAt()) {
      throw new IllegalArgumentException(
          "class must be below org.reprint, got " + model.thisClass().asInternalName());
    }
    return room(type.group(1));
  }

  static boolean isRoom(String room) {
    return FLOW.contains(room) || Set.of(ARCHIVE, DEDUPE, WORK, FACADE).contains(room);
  }

  /// Returns each arrow of the class that its room may not draw, as `from -> to`, sorted.
  static List<String> wrong(ClassModel model) {
    String from = room(model);
    TreeSet<String> wrong = new TreeSet<>();
    StreamSupport.stream(model.constantPool().spliterator(), false)
        .filter(Utf8Entry.class::isInstance)
        .flatMap(entry -> TYPE.matcher(((Utf8Entry) entry).stringValue()).results())
        .map(match -> room(match.group(1)))
        .filter(to -> !mayKnow(from, to))
        .forEach(to -> wrong.add(from + " -> " + to));
    return List.copyOf(wrong);
  }

  /// Returns each library type that the class shows to its callers, as `class.member: type`,
  /// sorted.
  ///
  /// Looks at superclass, interfaces, and at the types, type arguments and exceptions of public and
  /// protected members.
  static List<String> leaks(ClassModel model) {
    TreeSet<String> leaks = new TreeSet<>();
    if (!model.flags().has(AccessFlag.PUBLIC)) {
      return List.of();
    }
    String name = dotted(model.thisClass().asInternalName());
    model.superclass().ifPresent(above -> note(name, above.asInternalName(), leaks));
    model.interfaces().forEach(above -> note(name, above.asInternalName(), leaks));
    note(name, signature(model.findAttribute(Attributes.signature())), leaks);
    for (FieldModel field : model.fields()) {
      if (isShown(field.flags())) {
        String member = name + "." + field.fieldName().stringValue();
        note(member, field.fieldType().stringValue(), leaks);
        note(member, signature(field.findAttribute(Attributes.signature())), leaks);
      }
    }
    for (MethodModel method : model.methods()) {
      if (isShown(method.flags())) {
        String member = name + "." + method.methodName().stringValue();
        note(member, method.methodType().stringValue(), leaks);
        note(member, signature(method.findAttribute(Attributes.signature())), leaks);
        method.findAttribute(Attributes.exceptions()).stream()
            .flatMap(thrown -> thrown.exceptions().stream())
            .map(ClassEntry::asInternalName)
            .forEach(thrown -> note(member, thrown, leaks));
      }
    }
    return List.copyOf(leaks);
  }

  private static boolean mayKnow(String from, String to) {
    if (from.equals(FACADE) || from.equals(to)) {
      return isRoom(to);
    }
    return switch (from) {
      case WORK -> false;
      case DEDUPE -> FLOW.contains(to) || to.equals(WORK);
      case ARCHIVE -> FLOW.contains(to) && FLOW.indexOf(to) <= FLOW.indexOf("candidates");
      default -> FLOW.contains(to) && FLOW.indexOf(to) <= FLOW.indexOf(from);
    };
  }

  private static String room(String folder) {
    return folder.isEmpty() ? FACADE : folder.substring(0, folder.length() - 1).replace('/', '.');
  }

  private static boolean isShown(AccessFlags flags) {
    return (flags.has(AccessFlag.PUBLIC) || flags.has(AccessFlag.PROTECTED))
        && !flags.has(AccessFlag.SYNTHETIC);
  }

  private static String signature(Optional<SignatureAttribute> attribute) {
    return attribute.map(given -> given.signature().stringValue()).orElse("");
  }

  private static void note(String member, String text, Set<String> leaks) {
    Matcher library = LIBRARY.matcher(text);
    while (library.find()) {
      leaks.add(member + ": " + dotted(library.group()));
    }
  }

  private static String dotted(String internalName) {
    return internalName.replace('/', '.');
  }
}
