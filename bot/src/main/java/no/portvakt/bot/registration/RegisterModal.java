package no.portvakt.bot.registration;

import com.slack.api.model.view.View;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.person.StartOutcome.Started;

/** Asks for name and work e-mail, and tells to look for the mail. */
final class RegisterModal {

  static final String ID = "register";
  static final String NAME = "name";
  static final String EMAIL = "email";
  private static final int LONGEST_NAME = 100;

  private RegisterModal() {}

  static View of(String email, Wording wording) {
    return Form.of(wording, ID, wording.text("register.title"))
        .submit("register.submit")
        .with(Kit.prose(wording.text("register.intro")))
        .text(Field.required(NAME, "register.name", LONGEST_NAME), LONGEST_NAME, "")
        .email(Field.required(EMAIL, "register.email"), email)
        .view();
  }

  static View sent(Started started, Wording wording) {
    return Form.notice(
        wording,
        wording.text("register.sent.title"),
        new Prose(wording)
            .line("register.sent", started.email().value(), started.expiresAt())
            .line("register.sent.spam")
            .block());
  }
}
