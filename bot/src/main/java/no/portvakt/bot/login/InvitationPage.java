package no.portvakt.bot.login;

import java.net.URI;
import no.portvakt.bot.page.Page;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says who is to log in, and for what. */
@Component
class InvitationPage {

  private final Persons persons;
  private final Deeds deeds;

  InvitationPage(Persons persons, Deeds deeds) {
    this.persons = persons;
    this.deeds = deeds;
  }

  ResponseEntity<String> of(LogIn logIn, URI idPorten) {
    var wording = Wording.in(logIn.language());
    var page = new Page(wording);
    var name = persons.find(logIn.person()).map(Person::name).orElseThrow();
    var what = deeds.of(logIn.intent()).announced(logIn.intent().about(), wording);
    return page.showing(
        "login.title",
        """
        <p>%s</p>
        <dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd></dl>
        <p><a class="button" href="%s">%s</a></p>
        <p>%s</p>
        """
            .formatted(
                page.text("login.text"),
                page.text("login.what"),
                Page.escape(what.in(wording)),
                page.text("login.person"),
                Page.escape(name),
                page.text("login.until"),
                Page.escape(wording.time(logIn.expiresAt())),
                Page.escape(idPorten.toString()),
                page.text("login.button"),
                page.text("login.not-you", name)));
  }
}
