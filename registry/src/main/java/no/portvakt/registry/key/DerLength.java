package no.portvakt.registry.key;

import java.util.Optional;

/**
 * A length in DER: in its shortest form, and not longer than the bytes that follow.
 *
 * @param end where the content begins
 */
record DerLength(int value, int end) {

  private static final int LONG_FORM = 0x80;
  private static final int MOST_BYTES = 3;

  static Optional<DerLength> at(byte[] bytes, int position) {
    if (position >= bytes.length) {
      return Optional.empty();
    }
    int first = bytes[position] & 0xff;
    return (first < LONG_FORM
            ? Optional.of(new DerLength(first, position + 1))
            : longForm(bytes, position + 1, first - LONG_FORM))
        .filter(length -> length.value <= bytes.length - length.end);
  }

  private static Optional<DerLength> longForm(byte[] bytes, int position, int count) {
    if (count == 0 || count > MOST_BYTES || position + count > bytes.length) {
      return Optional.empty();
    }
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = (value << 8) | (bytes[position + i] & 0xff);
    }
    boolean shortest = value >= LONG_FORM && bytes[position] != 0;
    return shortest ? Optional.of(new DerLength(value, position + count)) : Optional.empty();
  }
}
