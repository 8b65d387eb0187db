package no.portvakt.bot.slack;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How to reach Slack and whom to believe.
 *
 * @param workspaces ids of the teams and enterprises that are let in
 * @param servicedeskChannel where approvers are asked
 * @param auditChannel where the daily checkpoint of the audit trail is posted; empty for nowhere
 * @param noticeChannel where everybody can read what was done on one person's word; empty for
 *     nowhere
 * @param responseUrlHosts hosts that answers may be sent to when a payload names one
 */
@ConfigurationProperties("portvakt.slack")
public record SlackSettings(
    Transport transport,
    URI apiUrl,
    String signingSecret,
    String botToken,
    String appToken,
    Set<String> workspaces,
    String servicedeskChannel,
    String auditChannel,
    String noticeChannel,
    Set<String> responseUrlHosts) {

  /** How Slack's deliveries come in. */
  public enum Transport {
    HTTP,
    SOCKET
  }

  /**
   * Refuses to start without what the transport cannot do without, and says which setting it is.
   */
  public SlackSettings {
    require(botToken, "bot-token");
    switch (transport) {
      case HTTP -> require(signingSecret, "signing-secret");
      case SOCKET -> require(appToken, "app-token");
    }
  }

  private static void require(String value, String setting) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("portvakt.slack." + setting + " is not set");
    }
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "SlackSettings[" + transport + ", " + apiUrl + ", workspaces " + workspaces + "]";
  }
}
