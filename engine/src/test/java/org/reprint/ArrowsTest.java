package org.reprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rooms stand in the order in which a story passes through them, and no room knows who comes
/// after.
class ArrowsTest {
  @Test
  void everyArrowPointsUpstream() {
    TreeSet<String> wrong = new TreeSet<>();
    engine().forEach(model -> wrong.addAll(Arrows.wrong(model)));
    assertEquals(List.of(), List.copyOf(wrong));
  }

  @Test
  void everyPackageIsARoom() {
    TreeSet<String> strangers = new TreeSet<>();
    for (ClassModel model : engine()) {
      String room = Arrows.room(model);
      if (!Arrows.isRoom(room)) {
        strangers.add(room);
      }
    }
    assertEquals(List.of(), List.copyOf(strangers));
  }

  @Test
  void noPublicSignatureNamesALibrary() {
    TreeSet<String> leaks = new TreeSet<>();
    engine().forEach(model -> leaks.addAll(Arrows.leaks(model)));
    assertEquals(List.of(), List.copyOf(leaks));
  }

  @Test
  void theEngineIsSeen() {
    List<String> names =
        engine().stream().map(model -> model.thisClass().asInternalName()).toList();
    assertTrue(names.contains("org/reprint/Reprint"), () -> "classes seen: " + names);
    assertTrue(names.contains("org/reprint/text/Prose"), () -> "classes seen: " + names);
  }

  @Test
  void aPlantedArrowIsFound() {
    assertEquals(List.of("sketch -> align"), wrongFrom("sketch", "org.reprint.align.Level"));
    assertEquals(List.of("text -> report"), wrongFrom("text", "org.reprint.report.Run$Inner"));
    assertEquals(List.of("report -> the facade"), wrongFrom("report", "org.reprint.Scan"));
    assertEquals(List.of("judge -> archive"), wrongFrom("judge", "org.reprint.archive.Desk"));
    assertEquals(List.of("archive -> align"), wrongFrom("archive", "org.reprint.align.Level"));
    assertEquals(List.of("report -> dedupe"), wrongFrom("report", "org.reprint.dedupe.Dedupe"));
    assertEquals(List.of("archive -> dedupe"), wrongFrom("archive", "org.reprint.dedupe.Dedupe"));
    assertEquals(List.of("dedupe -> archive"), wrongFrom("dedupe", "org.reprint.archive.Desk"));
    assertEquals(List.of("dedupe -> the facade"), wrongFrom("dedupe", "org.reprint.Scan"));
    assertEquals(List.of("judge -> work"), wrongFrom("judge", "org.reprint.work.Parallel"));
    assertEquals(List.of("work -> wire"), wrongFrom("work", "org.reprint.wire.Story"));
    assertEquals(List.of("text -> strange"), wrongFrom("text", "org.reprint.strange.Room"));
  }

  @Test
  void anAllowedArrowIsNotFound() {
    assertEquals(List.of(), wrongFrom("align", "org.reprint.text.Prose"));
    assertEquals(List.of(), wrongFrom("align", "org.reprint.align.Level"));
    assertEquals(List.of(), wrongFrom("archive", "org.reprint.candidates.Source"));
    assertEquals(List.of(), wrongFrom("dedupe", "org.reprint.report.JsonLines"));
    assertEquals(List.of(), wrongFrom("dedupe", "org.reprint.work.Parallel"));
    assertEquals(List.of(), Arrows.wrong(planted("org.reprint.Desk", "org.reprint.archive.Desk")));
    assertEquals(List.of(), Arrows.wrong(planted("org.reprint.Scan", "org.reprint.work.Parallel")));
    assertEquals(List.of(), Arrows.wrong(planted("org.reprint.Scan", "org.reprint.dedupe.Plan")));
  }

  @Test
  void aPlantedLeakIsFound() {
    for (String library :
        List.of(
            "org.apache.lucene.util.BytesRef",
            "it.unimi.dsi.fastutil.ints.IntList",
            "com.fasterxml.jackson.core.JsonParser",
            "org.apache.commons.math3.util.Pair",
            "net.sf.extjwnl.dictionary.Dictionary")) {
      assertEquals(
          List.of("org.reprint.text.Planted.planted: " + library),
          Arrows.leaks(planted("org.reprint.text.Planted", library)));
    }
    assertEquals(
        List.of(), Arrows.leaks(planted("org.reprint.text.Planted", "org.reprint.text.Prose")));
  }

  @Test
  void aPlantedSuperclassThatLeaksIsFound() {
    ClassModel model =
        parse(
            ClassFile.of()
                .build(
                    ClassDesc.of("org.reprint.text.Planted"),
                    type ->
                        type.withFlags(ClassFile.ACC_PUBLIC)
                            .withSuperclass(ClassDesc.of("org.apache.lucene.util.Attribute"))));
    assertEquals(
        List.of("org.reprint.text.Planted: org.apache.lucene.util.Attribute"), Arrows.leaks(model));
  }

  @Test
  void aLeakBehindAClosedDoorIsNone() {
    ClassModel model =
        planted(
            "org.reprint.text.Planted", "org.apache.lucene.util.BytesRef", ClassFile.ACC_PRIVATE);
    assertEquals(List.of(), Arrows.leaks(model));
  }

  private static List<String> wrongFrom(String room, String target) {
    return Arrows.wrong(planted("org.reprint." + room + ".Planted", target));
  }

  private static ClassModel planted(String name, String parameter) {
    return planted(name, parameter, ClassFile.ACC_PUBLIC);
  }

  /// A public class with one static method that takes one parameter.
  private static ClassModel planted(String name, String parameter, int methodAccess) {
    MethodTypeDesc shape = MethodTypeDesc.of(ConstantDescs.CD_void, ClassDesc.of(parameter));
    return parse(
        ClassFile.of()
            .build(
                ClassDesc.of(name),
                type ->
                    type.withFlags(ClassFile.ACC_PUBLIC)
                        .withMethodBody(
                            "planted",
                            shape,
                            methodAccess | ClassFile.ACC_STATIC,
                            code -> code.return_())));
  }

  private static ClassModel parse(byte[] bytes) {
    return ClassFile.of().parse(bytes);
  }

  /// The engine's own compiled classes, but for the descriptors of module and packages.
  private static List<ClassModel> engine() {
    try {
      Path root =
          Path.of(Reprint.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      List<ClassModel> models = new ArrayList<>();
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(ArrowsTest::isClass).sorted().toList()) {
          models.add(parse(Files.readAllBytes(file)));
        }
      }
      return models;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isClass(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".class")
        && !name.equals("module-info.class")
        && !name.equals("package-info.class");
  }
}
