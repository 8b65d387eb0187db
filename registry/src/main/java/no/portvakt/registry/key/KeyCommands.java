package no.portvakt.registry.key;

/**
 * What people run on their own machine to make a pair of keys: no private key is ever made here.
 * The commands keep the private half in a file that only its owner may read, and put the public
 * half, to be registered, in another.
 */
public final class KeyCommands {

  /** What NSM and BSI advise to use at least for keys that shall last. */
  private static final int BITS = 3_072;

  /** File systems take no longer names than 255 bytes. */
  private static final int LONGEST_NAME = 100;

  /** What people have: part of most systems, of every JDK, and José for JWK. */
  public enum Tool {
    OPENSSL(
        """
        umask 077
        openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:%2$d -out ./%1$s.private.pem
        openssl pkey -in ./%1$s.private.pem -pubout -out ./%1$s.public.pem
        """),
    KEYTOOL(
        """
        umask 077
        keytool -genkeypair -alias key -keyalg RSA -keysize %2$d -sigalg SHA256withRSA \
        -dname CN=key -validity 365 -storetype PKCS12 -keystore ./%1$s.private.p12
        keytool -exportcert -rfc -alias key -keystore ./%1$s.private.p12 -file ./%1$s.public.pem
        """),
    JOSE(
        """
        umask 077
        jose jwk gen -i '{"kty":"RSA","bits":%2$d,"use":"sig","alg":"RS256","kid":"%3$s"}' \
        -o ./%1$s.private.jwk
        jose jwk pub -i ./%1$s.private.jwk -o ./%1$s.public.jwk
        """);

    private final String commands;

    Tool(String commands) {
      this.commands = commands;
    }
  }

  private KeyCommands() {}

  /**
   * One command on each line, for a POSIX shell.
   *
   * @param kid the id that the key shall have; the files are called after it
   */
  public static String with(Tool tool, String kid) {
    if (!Kid.isValid(kid)) {
      throw new IllegalArgumentException("not the id of a key");
    }
    var file = kid.substring(0, Math.min(kid.length(), LONGEST_NAME));
    return tool.commands.formatted(file, BITS, kid);
  }
}
