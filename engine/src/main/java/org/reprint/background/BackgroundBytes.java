package org.reprint.background;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32C;
import org.reprint.text.TermHash;

/// A background as bytes: format and scheme, version, documents, the terms, the boilerplate, and at
/// the end a CRC32C of all before it.
final class BackgroundBytes {
  private static final String FORMAT = "background-bytes-1 " + TermHash.SCHEME;

  private BackgroundBytes() {}

  static byte[] of(Background background) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(FORMAT);
      out.writeUTF(background.version());
      out.writeDouble(background.documents());
      out.writeInt(background.terms());
      for (int term = 0; term < background.terms(); term++) {
        out.writeLong(background.hash(term));
        out.writeFloat(background.count(term));
      }
      Boilerplate boilerplate = background.boilerplate();
      out.writeInt(boilerplate.windows());
      for (int window = 0; window < boilerplate.windows(); window++) {
        out.writeLong(boilerplate.key(window));
        out.writeInt(boilerplate.count(window));
      }
      out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Background read(byte[] bytes, String name) throws IOException {
    int body = bytes.length - Integer.BYTES;
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String format = in.readUTF();
      if (!format.equals(FORMAT)) {
        throw new IOException(name + ": format must be " + FORMAT + ", got " + format);
      }
      if (checksum(bytes, body) != new DataInputStream(tail(bytes, body)).readInt()) {
        throw new IOException(name + ": the checksum does not fit: it was changed or cut");
      }
      String version = in.readUTF();
      double documents = in.readDouble();
      long[] hashes = new long[in.readInt()];
      float[] counts = new float[hashes.length];
      for (int term = 0; term < hashes.length; term++) {
        hashes[term] = in.readLong();
        counts[term] = in.readFloat();
      }
      long[] keys = new long[in.readInt()];
      int[] times = new int[keys.length];
      for (int window = 0; window < keys.length; window++) {
        keys[window] = in.readLong();
        times[window] = in.readInt();
      }
      Background terms = new Background(version, documents, hashes, counts);
      return keys.length == 0 ? terms : terms.with(version, new Boilerplate(keys, times));
    }
  }

  private static ByteArrayInputStream tail(byte[] bytes, int from) {
    return new ByteArrayInputStream(bytes, Math.max(0, from), Integer.BYTES);
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, Math.max(0, length));
    return (int) crc.getValue();
  }
}
