package no.portvakt.bot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.view.View;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls Slack's Web API; what a person waits for with less patience. */
@Component
class WebApi implements SlackApi {

  private static final String POST = "chat.postMessage";

  private final SlackSettings settings;
  private final Calls calls;
  private final ResponseUrls responseUrls;
  private final MethodsClient patient;
  private final MethodsClient prompt;

  WebApi(SlackSettings settings, Calls calls, ResponseUrls responseUrls) {
    this.settings = settings;
    this.calls = calls;
    this.responseUrls = responseUrls;
    this.patient = WebClient.of(settings, Duration.ofSeconds(10));
    this.prompt = WebClient.of(settings, Duration.ofMillis(2_500));
  }

  /** The client's request does not know the message's id, so the form is sent by hand. */
  @Override
  public Posted post(String channel, Message message, UUID id) {
    var form =
        RequestFormBuilder.toForm(
            ChatPostMessageRequest.builder()
                .channel(channel)
                .text(message.text())
                .blocks(message.blocks())
                .threadTs(message.thread())
                .unfurlLinks(false)
                .unfurlMedia(false)
                .build());
    form.add("client_msg_id", id.toString());
    var posted =
        calls.make(
            POST,
            () ->
                patient.postFormWithTokenAndParseResponse(
                    fields -> form, POST, settings.botToken(), ChatPostMessageResponse.class));
    return new Posted(posted.getChannel(), posted.getTs());
  }

  @Override
  public void update(Posted posted, Message message) {
    calls.make(
        "chat.update",
        () ->
            patient.chatUpdate(update ->
                update
                    .channel(posted.channel())
                    .ts(posted.ts())
                    .text(message.text())
                    .blocks(message.blocks())));
  }

  @Override
  public OpenedView openView(String trigger, View view) {
    return opened(
        calls
            .make("views.open", () -> prompt.viewsOpen(open -> open.triggerId(trigger).view(view)))
            .getView());
  }

  @Override
  public OpenedView pushView(String trigger, View view) {
    return opened(
        calls
            .make("views.push", () -> prompt.viewsPush(push -> push.triggerId(trigger).view(view)))
            .getView());
  }

  @Override
  public OpenedView updateView(String viewId, @Nullable String hash, View view) {
    return opened(
        calls
            .make(
                "views.update",
                () -> prompt.viewsUpdate(update -> update.viewId(viewId).hash(hash).view(view)))
            .getView());
  }

  @Override
  public void publishHome(String user, View view) {
    calls.make(
        "views.publish", () -> prompt.viewsPublish(publish -> publish.userId(user).view(view)));
  }

  @Override
  public void respond(String responseUrl, Response response) {
    responseUrls.respond(responseUrl, response);
  }

  @Override
  public String openDm(String user) {
    return calls
        .make(
            "conversations.open",
            () -> patient.conversationsOpen(open -> open.users(List.of(user))))
        .getChannel()
        .getId();
  }

  @Override
  public Profile userInfo(String user) {
    return ProfileOf.user(
        calls
            .make(
                "users.info", () -> patient.usersInfo(info -> info.user(user).includeLocale(true)))
            .getUser());
  }

  private static OpenedView opened(View view) {
    return new OpenedView(view.getId(), view.getHash());
  }
}
