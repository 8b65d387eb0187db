package no.portvakt.bot.form;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.function.BiFunction;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.command.Command;
import no.portvakt.bot.command.Subcommand;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Callers;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.person.Person;
import org.springframework.stereotype.Component;

/** Makes the ways into forms: a subcommand, and a global shortcut with buttons in messages. */
@Component
public class Entrances {

  private final Callers callers;
  private final Interactions interactions;
  private final NotYet notYet;
  private final FormOpener opener;

  Entrances(Callers callers, Interactions interactions, NotYet notYet, FormOpener opener) {
    this.callers = callers;
    this.interactions = interactions;
    this.notYet = notYet;
    this.opener = opener;
  }

  /**
   * A subcommand that opens the form.
   *
   * @param names what it is called, in Norwegian and English
   * @param title the key of the form's title
   */
  public Subcommand command(
      List<String> names, String title, BiFunction<Person, Command, View> form) {
    return new Subcommand() {
      @Override
      public List<String> names() {
        return names;
      }

      @Override
      public Message answer(Command command) {
        return notYet.messageFor(command.who()).orElseGet(() -> open(command, title, form));
      }
    };
  }

  /**
   * A global shortcut and buttons that open the form; they share an id.
   *
   * @param title the key of the form's title
   */
  public Listeners shortcut(String id, String title, Begin form) {
    return app -> {
      app.globalShortcut(
          id,
          (request, context) -> {
            var trigger = request.getPayload().getTriggerId();
            open(callers.of(context), "", trigger, title, form);
            return context.ack();
          });
      interactions.clicked(
          app, id, click -> open(click.who(), click.value(), click.trigger(), title, form));
    };
  }

  private Message open(Command command, String title, BiFunction<Person, Command, View> form) {
    opener.open(
        command.who(),
        command.trigger(),
        command.responseUrl(),
        title,
        person -> form.apply(person, command));
    return Kit.sentence(command.wording().text("form.opening"));
  }

  private void open(Who who, String value, String trigger, String title, Begin form) {
    var wording = Wording.in(who.locale());
    opener.open(who, trigger, "", title, person -> form.begin(person, value, wording));
  }

  /** A form that has not been written in; the value is what a button carries, else empty. */
  @FunctionalInterface
  public interface Begin {

    View begin(Person person, String value, Wording wording);
  }
}
