package no.portvakt.registry.jose;

import java.util.Base64;

/**
 * Base64url without padding (RFC 7515, section 2), which has one spelling only for each value: the
 * decoders of libraries let others pass.
 */
public final class Base64Url {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private Base64Url() {}

  public static String encode(byte[] bytes) {
    return ENCODER.encodeToString(bytes);
  }

  public static byte[] decode(String text) {
    try {
      var bytes = DECODER.decode(text);
      if (encode(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64) {
      // said below, without what the exception repeats of the text
    }
    throw new MalformedException("a part is not base64url without padding");
  }
}
