package no.portvakt.registry.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Optional;
import no.portvakt.registry.internal.NationalIdentityNumber;

/**
 * A national identity number or D-number, synthetic ones included, on its way to being forgotten:
 * closing it wipes it.
 */
public final class IdentityNumber implements AutoCloseable {

  private final byte[] digits;

  private IdentityNumber(byte[] digits) {
    this.digits = digits;
  }

  /** Nothing unless it is eleven digits with a date and both check digits. */
  public static Optional<IdentityNumber> parse(String written) {
    return NationalIdentityNumber.isValid(written)
        ? Optional.of(new IdentityNumber(written.getBytes(US_ASCII)))
        : Optional.empty();
  }

  /** For hashing only; not to be kept. */
  byte[] digits() {
    if (digits[0] == 0) {
      throw new IllegalStateException("the number is forgotten already");
    }
    return digits;
  }

  @Override
  public void close() {
    Arrays.fill(digits, (byte) 0);
  }

  @Override
  public String toString() {
    return "IdentityNumber[hidden]";
  }
}
