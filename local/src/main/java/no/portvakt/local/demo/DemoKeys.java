package no.portvakt.local.demo;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import no.portvakt.local.program.LocalException;

/** The demo world's private keys: made when first needed, each a PEM file that openssl reads. */
public final class DemoKeys {

  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
  private static final String END = "\n-----END PRIVATE KEY-----\n";

  private final Path folder;

  public DemoKeys(Path folder) {
    this.folder = folder;
  }

  /** The public half as a JWK whose kid is the key's name. */
  public JsonObject jwk(String name) {
    var key = key(name);
    var jwk = new JsonObject();
    jwk.addProperty("kty", "RSA");
    jwk.addProperty("use", "sig");
    jwk.addProperty("alg", "RS256");
    jwk.addProperty("kid", name);
    jwk.addProperty("e", base64url(key.getPublicExponent()));
    jwk.addProperty("n", base64url(key.getModulus()));
    return jwk;
  }

  public RSAPrivateCrtKey key(String name) {
    var file = folder.resolve(name + ".pem");
    try {
      if (Files.notExists(file)) {
        Files.createDirectories(folder);
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, newKey());
      }
      var pem = Files.readString(file).replace(BEGIN, "").replace(END, "");
      var der = Base64.getMimeDecoder().decode(pem);
      return (RSAPrivateCrtKey)
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new LocalException(file + " holds no key: delete it", e);
    }
  }

  private static String newKey() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var der = generator.generateKeyPair().getPrivate().getEncoded();
    return BEGIN + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + END;
  }

  private static String base64url(BigInteger number) {
    var bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    var magnitude = Arrays.copyOfRange(bytes, sign, bytes.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
  }
}
