package no.portvakt.registry.key;

import static java.util.stream.Collectors.joining;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A value of ASN.1 in DER (X.690), as far as keys and certificates need it. */
final class Der {

  static final int INTEGER = 0x02;
  static final int BIT_STRING = 0x03;
  static final int OCTET_STRING = 0x04;
  static final int OBJECT_IDENTIFIER = 0x06;
  static final int SEQUENCE = 0x30;

  private static final int MOST = 1_000;
  private static final long LARGEST_ARC = 1L << 48;

  private final int tag;
  private final byte[] content;

  private Der(int tag, byte[] content) {
    this.tag = tag;
    this.content = content;
  }

  /** The one value that the bytes are, if they are one. */
  static Optional<Der> of(byte[] bytes) {
    return values(bytes).filter(values -> values.size() == 1).map(List::getFirst);
  }

  int tag() {
    return tag;
  }

  /** The one value inside an octet string, if it holds one. */
  Optional<Der> wrapped() {
    return tag == OCTET_STRING ? of(content) : Optional.empty();
  }

  boolean is(int expected, byte[] bytes) {
    return tag == expected && Arrays.equals(content, bytes);
  }

  /** The values in a sequence; none when it is no sequence. */
  List<Der> values() {
    return tag == SEQUENCE ? values(content).orElse(List.of()) : List.of();
  }

  /** Whether these are the tags of the values inside. */
  boolean holds(int... tags) {
    return Arrays.equals(values().stream().mapToInt(Der::tag).toArray(), tags);
  }

  /** Of a positive integer in its shortest form. */
  Optional<BigInteger> positive() {
    boolean shortest =
        content.length > 0 && (content.length == 1 || content[0] != 0 || content[1] < 0);
    return tag == INTEGER && shortest
        ? Optional.of(new BigInteger(content)).filter(number -> number.signum() > 0)
        : Optional.empty();
  }

  /** The bytes of a bit string that ends with a whole byte. */
  Optional<byte[]> wholeBytes() {
    return tag == BIT_STRING && content.length > 0 && content[0] == 0
        ? Optional.of(Arrays.copyOfRange(content, 1, content.length))
        : Optional.empty();
  }

  /** In dotted decimal; none when an arc is too large for any that we know. */
  Optional<String> objectIdentifier() {
    if (tag != OBJECT_IDENTIFIER || content.length == 0 || content[content.length - 1] < 0) {
      return Optional.empty();
    }
    var arcs = new ArrayList<Long>();
    long arc = 0;
    for (byte part : content) {
      if (arc > LARGEST_ARC) {
        return Optional.empty();
      }
      arc = (arc << 7) | (part & 0x7f);
      if (part >= 0) {
        arcs.add(arc);
        arc = 0;
      }
    }
    // the first two arcs are one number
    long first = Math.min(arcs.getFirst() / 40, 2);
    arcs.set(0, arcs.getFirst() - 40 * first);
    return Optional.of(first + "." + arcs.stream().map(String::valueOf).collect(joining(".")));
  }

  private static Optional<List<Der>> values(byte[] bytes) {
    var values = new ArrayList<Der>();
    int position = 0;
    while (position < bytes.length) {
      var length = DerLength.at(bytes, position + 1);
      if (length.isEmpty() || values.size() == MOST) {
        return Optional.empty();
      }
      int start = length.get().end();
      int end = start + length.get().value();
      values.add(new Der(bytes[position] & 0xff, Arrays.copyOfRange(bytes, start, end)));
      position = end;
    }
    return Optional.of(values);
  }
}
