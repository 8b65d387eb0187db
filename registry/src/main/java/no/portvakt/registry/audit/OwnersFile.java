package no.portvakt.registry.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A new file that only its owner may read. */
final class OwnersFile {

  private OwnersFile() {}

  static void write(Path file, String text) throws IOException {
    var onlyOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel = Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE), onlyOwner)) {
      channel.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
    }
  }
}
