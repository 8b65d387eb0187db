package no.portvakt.registry.key;

import java.util.Arrays;
import java.util.HexFormat;

/** The first bytes of a key in DER, which tell private ones even when the rest is cut off. */
final class DerBeginning {

  private static final byte SEQUENCE = 0x30;
  private static final byte INTEGER = 0x02;
  private static final byte OBJECT_IDENTIFIER = 0x06;
  private static final byte[] JAVA_KEY_STORE = HexFormat.of().parseHex("feedfeed");

  /** Of PKCS#5 and PKCS#12: what begins with one of its algorithms is encrypted. */
  private static final byte[] PKCS = HexFormat.of().parseHex("2a864886f70d01");

  private final byte[] bytes;

  DerBeginning(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Private keys begin with a version of one byte, and so does PKCS#12; public ones with the
   * modulus, or with an algorithm that encrypts nothing.
   */
  boolean isPrivate() {
    int first = inside(0);
    return startsWith(0, JAVA_KEY_STORE)
        || (tagAt(first, INTEGER) && tagAt(first + 1, (byte) 1))
        || (tagAt(first, SEQUENCE) && isEncryption(inside(first)));
  }

  private boolean isEncryption(int position) {
    int oid = position + 2;
    return tagAt(position, OBJECT_IDENTIFIER)
        && startsWith(oid, PKCS)
        && (tagAt(oid + PKCS.length, (byte) 5) || tagAt(oid + PKCS.length, (byte) 12));
  }

  /** Where the content begins of the sequence at a position; past the end when there is none. */
  private int inside(int position) {
    if (!tagAt(position, SEQUENCE) || position + 1 >= bytes.length) {
      return bytes.length;
    }
    int length = bytes[position + 1];
    return position + 2 + (length < 0 ? length & 0x7f : 0);
  }

  private boolean tagAt(int position, byte tag) {
    return position < bytes.length && bytes[position] == tag;
  }

  private boolean startsWith(int position, byte[] expected) {
    int end = position + expected.length;
    return end <= bytes.length && Arrays.equals(bytes, position, end, expected, 0, expected.length);
  }
}
