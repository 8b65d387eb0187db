package no.portvakt.local.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a simulated workspace is made of.
 *
 * @param manifest the app's manifest, as JSON
 * @param content people, channels and ids, as JSON
 * @param appUrl where the app listens; the manifest's URLs give the paths
 * @param port 0 for any free one
 * @param ackTimeout how long Slack waits for the app, three seconds in truth
 * @param dataFile where the workspace keeps its messages from one start to the next, if it does
 */
public record SlackWorkspaceConfig(
    String manifest,
    String content,
    URI appUrl,
    String signingSecret,
    String botToken,
    String appToken,
    int port,
    Duration ackTimeout,
    Optional<Path> dataFile) {

  private static final Path MANIFEST = Path.of("bot/slack/manifest.json");

  /** The demo workspace with the manifest of this project, which is found from any module. */
  public static SlackWorkspaceConfig demo() {
    return new SlackWorkspaceConfig(
        read(projectFile(MANIFEST)),
        resource("/demo/workspace.json"),
        URI.create("http://127.0.0.1:3000"),
        "local-signing-secret",
        "xoxb-local-portvakt-bot-token",
        "xapp-local-portvakt-app-token",
        0,
        Duration.ofSeconds(3),
        Optional.empty());
  }

  public SlackWorkspaceConfig appUrl(URI url) {
    return new SlackWorkspaceConfig(
        manifest, content, url, signingSecret, botToken, appToken, port, ackTimeout, dataFile);
  }

  public SlackWorkspaceConfig port(int port) {
    return new SlackWorkspaceConfig(
        manifest, content, appUrl, signingSecret, botToken, appToken, port, ackTimeout, dataFile);
  }

  public SlackWorkspaceConfig manifest(String json) {
    return new SlackWorkspaceConfig(
        json, content, appUrl, signingSecret, botToken, appToken, port, ackTimeout, dataFile);
  }

  public SlackWorkspaceConfig manifest(Path file) {
    return manifest(read(file));
  }

  public SlackWorkspaceConfig content(String json) {
    return new SlackWorkspaceConfig(
        manifest, json, appUrl, signingSecret, botToken, appToken, port, ackTimeout, dataFile);
  }

  public SlackWorkspaceConfig secrets(String signingSecret, String botToken, String appToken) {
    return new SlackWorkspaceConfig(
        manifest, content, appUrl, signingSecret, botToken, appToken, port, ackTimeout, dataFile);
  }

  public SlackWorkspaceConfig ackTimeout(Duration timeout) {
    return new SlackWorkspaceConfig(
        manifest, content, appUrl, signingSecret, botToken, appToken, port, timeout, dataFile);
  }

  public SlackWorkspaceConfig dataFile(Path file) {
    return new SlackWorkspaceConfig(
        manifest,
        content,
        appUrl,
        signingSecret,
        botToken,
        appToken,
        port,
        ackTimeout,
        Optional.of(file));
  }

  private static Path projectFile(Path relative) {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(relative))) {
        return folder.resolve(relative);
      }
    }
    throw new IllegalStateException("There is no " + relative + " in or above this folder");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    try (var in = SlackWorkspaceConfig.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + name + " on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
