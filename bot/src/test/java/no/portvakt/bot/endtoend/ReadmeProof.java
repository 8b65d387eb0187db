package no.portvakt.bot.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.portvakt.local.program.SourceTree;

/**
 * What README calls a proof: its commands, with curl and openssl, as they stand there but for where
 * the issuer and the keys are.
 */
record ReadmeProof(House house, Path home) {

  private static final String SECTION = "## Prove it";
  private static final String FENCE = "```";

  void run() throws IOException {
    var demo = house.furnished();
    var commands =
        commands()
            .replace("http://127.0.0.1:3000/ver2/", demo.issuer().toString())
            .replace(".portvakt/keys", home.resolve("keys").toString());
    assertThat(commands).contains(demo.issuer().toString(), home.toString());

    var process = new ProcessBuilder("bash", "-c", commands).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(said).contains("\"access_token\"", "\"scope\":\"stedsnavn:sok\"");
  }

  private static String commands() throws IOException {
    var readme = Files.readString(SourceTree.root().resolve("README.md"));
    int from = readme.indexOf(FENCE, readme.indexOf(SECTION)) + FENCE.length();
    return readme.substring(from, readme.indexOf(FENCE, from));
  }
}
