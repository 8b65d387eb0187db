package no.portvakt.bot.registration;

import java.util.List;
import java.util.Locale;
import no.portvakt.bot.PortvaktSettings;
import no.portvakt.bot.mail.Mailbox;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.OneTimeToken;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.ConfirmOutcome;
import no.portvakt.registry.person.EmailConfirmations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.StartOutcome;
import no.portvakt.workflows.membership.ApplyForMembership;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links a Slack account to whoever reads a work e-mail, and to the organisation of its domain. */
@Component
class Registration {

  private final EmailConfirmations confirmations;
  private final ApplyForMembership membership;
  private final Organisations organisations;
  private final Memberships memberships;
  private final Mailbox mailbox;
  private final PortvaktSettings settings;

  Registration(
      EmailConfirmations confirmations,
      ApplyForMembership membership,
      Organisations organisations,
      Memberships memberships,
      Mailbox mailbox,
      PortvaktSettings settings) {
    this.confirmations = confirmations;
    this.membership = membership;
    this.organisations = organisations;
    this.memberships = memberships;
    this.mailbox = mailbox;
    this.settings = settings;
  }

  /** Stores the confirmation and the mail that carries its link, both or none. */
  @Transactional
  StartOutcome start(Account account, String email, String name, Wording wording) {
    var outcome = confirmations.start(account, email, name);
    if (outcome instanceof StartOutcome.Started(var token, var address, var expiresAt)) {
      mailbox.put(
          address.value(),
          wording.text("mail.confirm.subject"),
          wording.text("mail.confirm.body", name, account.user(), link(token, wording), expiresAt));
    }
    return outcome;
  }

  /** Links the account, and joins the organisation where the domain leaves no choice. */
  @Transactional
  ConfirmOutcome confirm(OneTimeToken token) {
    var outcome = confirmations.confirm(token, new Actor.System("registration"));
    if (outcome instanceof ConfirmOutcome.Confirmed(var person, _)) {
      membership.joinOnlyOrganisation(person);
    }
    return outcome;
  }

  /** Where a person stands after linking, or at any other time. */
  Standing standingOf(Person person) {
    return new Standing(memberships.of(person), organisations.owning(person.emailDomain()));
  }

  /**
   * Which organisations a person belongs to.
   *
   * @param possible those that use the person's e-mail domain
   */
  record Standing(List<Organisation> own, List<Organisation> possible) {}

  private String link(OneTimeToken token, Wording wording) {
    var language = wording.language().name().toLowerCase(Locale.ROOT);
    return settings.page("register/" + token.value() + "?lang=" + language).toString();
  }
}
