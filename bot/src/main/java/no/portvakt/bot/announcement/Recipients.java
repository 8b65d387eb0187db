package no.portvakt.bot.announcement;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.portvakt.bot.slack.Profile;
import no.portvakt.bot.slack.Profile.Standing;
import no.portvakt.bot.slack.Profiles;
import no.portvakt.bot.slack.SlackSettings;
import no.portvakt.bot.text.Language;
import no.portvakt.bot.text.TextSettings;
import no.portvakt.registry.person.Persons;
import org.springframework.stereotype.Component;

/** Finds where people can be told, and in which language. */
@Component
class Recipients {

  private final Persons persons;
  private final Profiles profiles;
  private final SlackSettings slack;
  private final Language channelLanguage;

  Recipients(Persons persons, Profiles profiles, SlackSettings slack, TextSettings text) {
    this.persons = persons;
    this.profiles = profiles;
    this.slack = slack;
    this.channelLanguage = text.language();
  }

  Recipient servicedesk() {
    return new Recipient(slack.servicedeskChannel(), null, channelLanguage);
  }

  /** Where everybody can read what was done on one person's word, if anywhere. */
  Optional<Recipient> everybody() {
    return slack.noticeChannel().isBlank()
        ? Optional.empty()
        : Optional.of(new Recipient(slack.noticeChannel(), null, channelLanguage));
  }

  /** An address that an organisation wants to be told at, by mail whoever has it. */
  Recipient point(String email) {
    return Recipient.byMail(email, channelLanguage);
  }

  /** Whoever has the address, in Slack; else the address. */
  Recipient notificationPoint(String address) {
    return persons
        .byEmail(address)
        .map(person -> person(person.id()))
        .filter(Recipient::isReachable)
        .orElseGet(() -> point(address));
  }

  /** A person's account in our workspace, if it can be written to. */
  Recipient person(UUID person) {
    return person(person, profiles::of);
  }

  /** Whether there is such an account at this moment. */
  boolean isReachable(UUID person) {
    return person(person, profiles::now).isReachable();
  }

  private Recipient person(UUID person, Function<String, Profile> profileOf) {
    for (var account : persons.accountsOf(person)) {
      if (slack.workspaces().contains(account.workspace())) {
        var profile = profileOf.apply(account.user());
        if (profile.standing() == Standing.MEMBER) {
          return new Recipient(account.user(), person, Language.of(profile.locale()));
        }
      }
    }
    return Recipient.outOfReach(person, channelLanguage);
  }
}
