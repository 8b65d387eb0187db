package no.portvakt.bot.slack;

import com.slack.api.model.view.View;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Slack's Web API as Portvakt needs it. Every method throws a {@link SlackFailure} that says
 * whether to wait, to repeat or to give up. Never called while a delivery's transaction is open.
 *
 * <p>What a person waits for (views, {@code respond}) gives up after 2.5 seconds, the rest after
 * 10.
 */
public interface SlackApi {

  /**
   * Posts a message once: called again with the same id after a lost answer, it returns the first.
   *
   * @param id chosen and stored by the caller before the first attempt
   */
  Posted post(String channel, Message message, UUID id);

  void update(Posted posted, Message message);

  /** Opens a modal within 3 seconds of the click that gave the trigger. */
  OpenedView openView(String trigger, View view);

  /** Puts a modal on top of the one that is open; there are three at most. */
  OpenedView pushView(String trigger, View view);

  /** Replaces what a modal shows; with a hash, only if it still shows that state. */
  OpenedView updateView(String viewId, @Nullable String hash, View view);

  /** Shows a user's Home. */
  void publishHome(String user, View view);

  /**
   * Answers by the address that came with a command or a click. An address of a host that is not
   * allowed is refused with {@code response_url_host}.
   */
  void respond(String responseUrl, Response response);

  /** The channel of direct messages with a user. */
  String openDm(String user);

  Profile userInfo(String user);

  /**
   * What {@link #respond} shows to the one who clicked.
   *
   * @param replaces whether in place of the message that was clicked
   */
  record Response(Message message, boolean replaces) {

    /** A further message that only the clicker sees. */
    public static Response privately(Message message) {
      return new Response(message, false);
    }

    /** In place of the message that was clicked. */
    public static Response replacing(Message message) {
      return new Response(message, true);
    }
  }
}
