package no.portvakt.bot.transport;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.handler.builtin.BlockSuggestionHandler;
import com.slack.api.bolt.handler.builtin.GlobalShortcutHandler;
import com.slack.api.bolt.handler.builtin.MessageShortcutHandler;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.handler.builtin.ViewClosedHandler;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.Event;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Bolt's app whose every delivery is handled once, in one database transaction. It runs nothing
 * that has not come in through the {@link Door}, and takes each listener's id once.
 */
class DurableApp extends App {

  private final transient OncePerDelivery once;
  private final transient ListenerIds ids = new ListenerIds();

  DurableApp(AppConfig config, Slack slack, List<Middleware> middleware, OncePerDelivery once) {
    super(config, slack, middleware);
    this.once = once;
  }

  ListenerIds ids() {
    return ids;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Bolt declares it
  public Response run(Request request) throws Exception {
    var delivery =
        Delivery.current()
            .orElseThrow(() -> new IllegalStateException("not verified: came in by no door"));
    return once.handle(delivery, () -> Answer.of(super.run(request))).toResponse();
  }

  @Override
  public App command(Pattern id, SlashCommandHandler handler) {
    return super.command(ids.take(Kind.COMMAND, id), handler);
  }

  @Override
  public App blockAction(Pattern id, BlockActionHandler handler) {
    return super.blockAction(ids.take(Kind.ACTION, id), handler);
  }

  @Override
  public App blockSuggestion(Pattern id, BlockSuggestionHandler handler) {
    return super.blockSuggestion(ids.take(Kind.SUGGESTION, id), handler);
  }

  @Override
  public App globalShortcut(Pattern id, GlobalShortcutHandler handler) {
    return super.globalShortcut(ids.take(Kind.SHORTCUT, id), handler);
  }

  @Override
  public App messageShortcut(Pattern id, MessageShortcutHandler handler) {
    return super.messageShortcut(ids.take(Kind.MESSAGE_SHORTCUT, id), handler);
  }

  @Override
  public App viewSubmission(Pattern id, ViewSubmissionHandler handler) {
    return super.viewSubmission(ids.take(Kind.SUBMISSION, id), handler);
  }

  @Override
  public App viewClosed(Pattern id, ViewClosedHandler handler) {
    return super.viewClosed(ids.take(Kind.CLOSED, id), handler);
  }

  @Override
  protected <E extends Event> App event(
      Class<E> event, boolean several, BoltEventHandler<E> handler) {
    ids.take(event);
    return super.event(event, several, handler);
  }
}
