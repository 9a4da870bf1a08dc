package org.reprint.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes records as bytes and reads them again, component by component, whatever they are made of:
/// primitives, strings, enums, instants, durations, lists, other records, and sealed interfaces of
/// records. Every reference may be null.
///
/// Nothing in the bytes names a component, so they can only be read by records of the same shape:
/// [#shape] names it, and who keeps bytes keeps that beside them. Strings keep surrogates without
/// their partner. Immutable and thread-safe.
///
/// @param <T> the record
public final class RecordCodec<T extends Record> {
  private final Class<T> type;
  private final Value value;
  private final String shape;

  /// How a value of one type is written and read.
  private interface Value {
    void write(Object value, DataOutputStream out) throws IOException;

    Object read(DataInputStream in) throws IOException;
  }

  private record Plain(Writer writer, Reader reader) implements Value {
    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
      writer.write(value, out);
    }

    @Override
    public Object read(DataInputStream in) throws IOException {
      return reader.read(in);
    }
  }

  @FunctionalInterface
  private interface Writer {
    void write(Object value, DataOutputStream out) throws IOException;
  }

  @FunctionalInterface
  private interface Reader {
    Object read(DataInputStream in) throws IOException;
  }

  private RecordCodec(Class<T> type) {
    this.type = type;
    StringBuilder described = new StringBuilder();
    this.value = of(type, new HashMap<>(), described);
    this.shape = described.toString();
  }

  /// A codec of one record.
  ///
  /// @throws IllegalArgumentException if a component has a type that is not known
  public static <T extends Record> RecordCodec<T> of(Class<T> type) {
    return new RecordCodec<>(type);
  }

  /// The shape of the record and of all below it, in words: names and types of components.
  public String shape() {
    return shape;
  }

  /// The bytes of a record.
  public byte[] encode(T record) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      value.write(record, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// The record of some bytes.
  ///
  /// @throws IOException if they are not those of such a record
  public T decode(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      T record = type.cast(value.read(in));
      if (in.read() >= 0) {
        throw new IOException("bytes are left behind a " + type.getSimpleName());
      }
      return record;
    } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
      throw new IOException("not a " + type.getSimpleName() + ": " + e.getMessage(), e);
    }
  }

  private static Value of(Type type, Map<Type, Value> known, StringBuilder shape) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      shape.append("list ");
      return list(of(generic.getActualTypeArguments()[0], known, shape));
    }
    if (!(type instanceof Class<?> plain)) {
      throw new IllegalArgumentException("cannot write a " + type.getTypeName());
    }
    shape.append(plain.getSimpleName());
    Value simple = simple(plain);
    if (simple != null) {
      return simple;
    }
    Value before = known.get(type);
    return before != null ? before : compound(plain, known, shape);
  }

  private static Value compound(Class<?> type, Map<Type, Value> known, StringBuilder shape) {
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      shape.append(Arrays.toString(constants));
      return nullable(
          (v, out) -> out.writeShort(((Enum<?>) v).ordinal()), in -> constants[in.readShort()]);
    }
    Value[] later = new Value[1];
    Value self =
        new Plain((v, out) -> later[0].write(v, out), in -> later[0].read(in)); // may hold itself
    known.put(type, self);
    if (type.isRecord()) {
      later[0] = record(type, known, shape);
    } else if (type.isSealed()) {
      later[0] = sealed(type, known, shape);
    } else {
      throw new IllegalArgumentException("cannot write a " + type.getTypeName());
    }
    return self;
  }

  private static Value simple(Class<?> type) {
    return switch (type.getName()) {
      case "boolean" ->
          new Plain((v, out) -> out.writeBoolean((boolean) v), in -> in.readBoolean());
      case "int" -> new Plain((v, out) -> out.writeInt((int) v), in -> in.readInt());
      case "long" -> new Plain((v, out) -> out.writeLong((long) v), in -> in.readLong());
      case "double" -> new Plain((v, out) -> out.writeDouble((double) v), in -> in.readDouble());
      case "float" -> new Plain((v, out) -> out.writeFloat((float) v), in -> in.readFloat());
      case "java.lang.String" -> nullable(RecordCodec::writeString, RecordCodec::readString);
      case "java.lang.Integer" ->
          nullable((v, out) -> out.writeInt((int) v), DataInputStream::readInt);
      case "java.lang.Double" ->
          nullable((v, out) -> out.writeDouble((double) v), DataInputStream::readDouble);
      case "java.time.Instant" ->
          nullable(
              (v, out) -> {
                Instant at = (Instant) v;
                out.writeLong(at.getEpochSecond());
                out.writeInt(at.getNano());
              },
              in -> Instant.ofEpochSecond(in.readLong(), in.readInt()));
      case "java.time.Duration" ->
          nullable(
              (v, out) -> {
                Duration taken = (Duration) v;
                out.writeLong(taken.toSeconds());
                out.writeInt(taken.toNanosPart());
              },
              in -> Duration.ofSeconds(in.readLong(), in.readInt()));
      default -> null;
    };
  }

  private static Value nullable(Writer writer, Reader reader) {
    return new Plain(
        (v, out) -> {
          out.writeBoolean(v != null);
          if (v != null) {
            writer.write(v, out);
          }
        },
        in -> in.readBoolean() ? reader.read(in) : null);
  }

  private static Value list(Value element) {
    return nullable(
        (v, out) -> {
          List<?> list = (List<?>) v;
          out.writeInt(list.size());
          for (Object one : list) {
            element.write(one, out);
          }
        },
        in -> {
          int size = in.readInt();
          List<Object> list = new ArrayList<>();
          for (int i = 0; i < size; i++) {
            list.add(element.read(in));
          }
          return list;
        });
  }

  private static Value record(Class<?> type, Map<Type, Value> known, StringBuilder shape) {
    RecordComponent[] components = type.getRecordComponents();
    Value[] values = new Value[components.length];
    shape.append('(');
    for (int i = 0; i < values.length; i++) {
      shape.append(i == 0 ? "" : ",").append(components[i].getName()).append(' ');
      values[i] = of(components[i].getGenericType(), known, shape);
    }
    shape.append(')');
    Method[] accessors =
        Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
    Arrays.stream(accessors).forEach(accessor -> accessor.setAccessible(true));
    Constructor<?> constructor = constructor(type, components);
    return nullable(
        (v, out) -> {
          for (int i = 0; i < values.length; i++) {
            values[i].write(component(accessors[i], v), out);
          }
        },
        in -> {
          Object[] given = new Object[values.length];
          for (int i = 0; i < given.length; i++) {
            given[i] = values[i].read(in);
          }
          return make(constructor, given);
        });
  }

  private static Value sealed(Class<?> type, Map<Type, Value> known, StringBuilder shape) {
    Class<?>[] kinds = type.getPermittedSubclasses();
    shape.append(
        Arrays.stream(kinds).map(Class::getSimpleName).collect(Collectors.joining("|", "<", ">")));
    Value[] values = new Value[kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      values[i] = of(kinds[i], known, shape);
    }
    return nullable(
        (v, out) -> {
          int kind = 0;
          while (!kinds[kind].isInstance(v)) {
            kind++;
          }
          out.writeByte(kind);
          values[kind].write(v, out);
        },
        in -> values[in.readByte()].read(in));
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object component(Method accessor, Object record) {
    try {
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object make(Constructor<?> constructor, Object[] given) throws IOException {
    try {
      return constructor.newInstance(given);
    } catch (ReflectiveOperationException e) {
      throw new IOException("not a " + constructor.getDeclaringClass().getSimpleName(), e);
    }
  }

  /// UTF-8 where that can carry it, else UTF-16.
  private static void writeString(Object value, DataOutputStream out) throws IOException {
    String text = (String) value;
    boolean whole = isWhole(text);
    out.writeBoolean(whole);
    if (whole) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    } else { // the JDK's encoders would mend lone surrogates
      out.writeInt(2 * text.length());
      out.writeChars(text);
    }
  }

  /// Whether every surrogate has its partner.
  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        i++;
        if (i == text.length() || !Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  private static Object readString(DataInputStream in) throws IOException {
    boolean whole = in.readBoolean();
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("a string of " + length + " bytes does not end");
    }
    byte[] bytes = in.readNBytes(length);
    if (whole) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    char[] chars = new char[length / 2];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) ((bytes[2 * i] & 0xFF) << 8 | bytes[2 * i + 1] & 0xFF);
    }
    return new String(chars);
  }
}
