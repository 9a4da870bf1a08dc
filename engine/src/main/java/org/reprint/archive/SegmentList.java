package org.reprint.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.StringHelper;

/// The segments of an index: those that its list (`segments_N`) names, or, where that is damaged or
/// missing, those whose files are there. Then some may be among them that were merged into others
/// and not deleted yet.
///
/// @param segments that are described, in no order
/// @param undescribed names of those of which the description (`_N.si`) is damaged or missing
/// @param notes of the last commit; null when they are lost with the list
/// @param damage why the list cannot be used, or null
record SegmentList(
    List<SegmentCommitInfo> segments,
    List<String> undescribed,
    Contents.Notes notes,
    String damage) {
  private static final String DESCRIPTION = "si";
  private static final String LIVE = "liv";
  private static final int NO_GENERATION = -1;

  /// Reads the list, and where it cannot be read makes one of what is there.
  static SegmentList of(Directory index) throws IOException {
    Set<String> names = names(index);
    try {
      SegmentInfos infos = SegmentInfos.readLatestCommit(index);
      return new SegmentList(
          infos.asList(), List.of(), Contents.Notes.of(infos.getUserData()), null);
    } catch (IndexNotFoundException e) {
      return names.isEmpty()
          ? new SegmentList(List.of(), List.of(), Contents.Notes.NONE, null)
          : made(index, names, "the list of its segments, segments_N, is missing");
    } catch (IOException | RuntimeException e) { // Lucene throws both at bytes that are wrong
      return made(index, names, "the list of its segments cannot be read: " + e.getMessage());
    }
  }

  private static Set<String> names(Directory index) throws IOException {
    Set<String> names = new TreeSet<>();
    for (String file : index.listAll()) {
      if (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
        names.add(IndexFileNames.parseSegmentName(file));
      }
    }
    return names;
  }

  private static SegmentList made(Directory index, Set<String> names, String damage)
      throws IOException {
    List<SegmentCommitInfo> segments = new ArrayList<>();
    List<String> undescribed = new ArrayList<>();
    for (String name : names) {
      try {
        segments.add(described(index, name));
      } catch (IOException | RuntimeException e) {
        undescribed.add(name);
      }
    }
    return new SegmentList(
        segments, undescribed, null, damage + "; they are looked for in the folder");
  }

  /// A segment by its own description, with what was deleted of it last.
  private static SegmentCommitInfo described(Directory index, String name) throws IOException {
    SegmentInfo info =
        Codec.getDefault()
            .segmentInfoFormat()
            .read(index, name, id(index, name), IOContext.DEFAULT);
    info.setCodec(Codec.getDefault());
    long generation = generation(index, name);
    int deleted = generation < 0 ? 0 : deleted(index, info, generation);
    return new SegmentCommitInfo(info, deleted, 0, generation, NO_GENERATION, NO_GENERATION, null);
  }

  /// The id that stands in the head of the description, between name of the codec and suffix.
  private static byte[] id(Directory index, String name) throws IOException {
    String file = IndexFileNames.segmentFileName(name, "", DESCRIPTION);
    try (IndexInput in = index.openInput(file, IOContext.READONCE)) {
      byte[] head = CodecUtil.readIndexHeader(in);
      byte[] id = new byte[StringHelper.ID_LENGTH];
      System.arraycopy(head, head.length - 1 - id.length, id, 0, id.length); // the suffix is empty
      return id;
    }
  }

  /// The newest generation of deletions; -1 where nothing was deleted.
  private static long generation(Directory index, String name) throws IOException {
    long newest = NO_GENERATION;
    for (String file : index.listAll()) {
      if (IndexFileNames.matchesExtension(file, LIVE)
          && IndexFileNames.parseSegmentName(file).equals(name)) {
        newest = Math.max(newest, IndexFileNames.parseGeneration(file));
      }
    }
    return newest;
  }

  /// How many documents are deleted: the list has the number, and the deletions are only read by
  /// who knows it. A bit for each document stands before the foot of the file, 1 for a living one.
  private static int deleted(Directory index, SegmentInfo info, long generation)
      throws IOException {
    String file = IndexFileNames.fileNameFromGeneration(info.name, LIVE, generation);
    try (IndexInput in = index.openInput(file, IOContext.READONCE)) {
      int words = (info.maxDoc() + Long.SIZE - 1) / Long.SIZE;
      long begin = in.length() - CodecUtil.footerLength() - (long) words * Long.BYTES;
      if (begin < 0) {
        return 0; // it is cut, which is found when it is read
      }
      in.seek(begin);
      int living = 0;
      for (int word = 0; word < words; word++) {
        living += Long.bitCount(in.readLong());
      }
      return Math.max(0, info.maxDoc() - living);
    }
  }
}
