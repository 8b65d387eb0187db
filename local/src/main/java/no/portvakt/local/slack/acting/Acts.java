package no.portvakt.local.slack.acting;

import com.google.gson.JsonObject;
import java.util.Optional;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Conversation;
import no.portvakt.local.slack.world.Message;
import no.portvakt.local.slack.world.User;
import no.portvakt.local.slack.world.View;
import org.jspecify.annotations.Nullable;

/** Everything a person can do in Slack; each act waits for the app's acknowledgement. */
public final class Acts {

  private final Slack slack;
  private final Commands commands;
  private final Clicks clicks;
  private final Modals modals;
  private final Suggestions suggestions;
  private final Shortcuts shortcuts;
  private final Talk talk;

  public Acts(Slack slack) {
    this.slack = slack;
    var problems = new Problems(slack.world());
    var offered = new Offered();
    var texts = new MessageText(slack.world());
    this.commands = new Commands(slack, problems, texts);
    this.clicks = new Clicks(slack, problems, offered);
    this.modals = new Modals(slack, problems, offered);
    this.suggestions = new Suggestions(slack, problems, offered);
    this.shortcuts = new Shortcuts(slack, problems);
    this.talk = new Talk(slack, problems, texts);
  }

  /** Says something, or runs it if it begins with a slash. */
  public Outcome write(User user, Conversation where, String text, @Nullable String thread) {
    if (text.startsWith("/")) {
      String[] words = text.split("\\s+", 2);
      return command(user, where, words[0], words.length > 1 ? words[1] : "");
    }
    return talk.say(user, where, text, thread);
  }

  public Outcome command(User user, Conversation where, String command, String text) {
    return commands.run(user, where, command, text.strip());
  }

  public Outcome click(User user, Surface surface, Click click) {
    return clicks.click(user, surface, click);
  }

  public Outcome submit(User user, View view, JsonObject values) {
    return modals.submit(user, view, values);
  }

  /** Closes one modal, or all of the stack. */
  public Outcome close(User user, View view, boolean all) {
    return modals.close(user, view, all);
  }

  public Outcome suggest(
      User user, Surface surface, String blockId, String actionId, String query) {
    return suggestions.suggest(user, surface, blockId, actionId, query);
  }

  public Outcome shortcut(User user, String callbackId, Optional<Message> message) {
    return shortcuts.run(user, callbackId, message);
  }

  /** Opens the app's Home or Messages tab. */
  public Outcome openHome(User user, String tab) {
    var home = slack.world().views().home(user.id());
    JsonObject event =
        Json.of(
            "type",
            "app_home_opened",
            "user",
            user.id(),
            "channel",
            slack.world().dmWithApp(user.id()).id(),
            "tab",
            tab);
    home.filter(view -> tab.equals("home")).ifPresent(view -> event.add("view", view.body()));
    slack.events().send("app_home_opened", event, user.id());
    return Outcome.done(Json.of("home", home.map(View::body).orElse(null)));
  }
}
