package no.portvakt.bot.dossier;

import java.util.stream.Stream;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.approval.Approval;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.approval.Approver;

/**
 * Who is to decide about a request: a few of an organisation's own by name, others by their role.
 */
final class Deciders {

  private static final int MOST_NAMED = 5;

  private Deciders() {}

  static String of(Dossier dossier, Wording wording) {
    var approval = dossier.approval();
    if (approval == null) {
      return "";
    }
    var named = Stream.concat(own(dossier, approval, wording), others(approval, wording)).toList();
    return named.isEmpty()
        ? of(approval.approverRole(), dossier, wording)
        : String.join(", ", named);
  }

  private static Stream<String> own(Dossier dossier, Approval approval, Wording wording) {
    return dossier.deciders().size() > MOST_NAMED
        ? Stream.of(of(approval.approverRole(), dossier, wording))
        : dossier.deciders().stream().map(Person::name);
  }

  /** Those who decide by their role, whoever they are. */
  static String of(Approver approver, Dossier dossier, Wording wording) {
    return wording.text(
        "deciders."
            + (approver == Approver.MAIN_ADMINISTRATOR
                ? Approvals.administrator(dossier.request())
                : approver));
  }

  private static Stream<String> others(Approval approval, Wording wording) {
    return approval.deciding().stream()
        .filter(Approver::runsInstallation)
        .map(approver -> wording.text("deciders." + approver));
  }
}
