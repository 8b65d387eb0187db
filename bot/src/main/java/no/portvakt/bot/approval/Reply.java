package no.portvakt.bot.approval;

import com.slack.api.model.view.View;
import java.util.UUID;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dialogue.Errand;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;

/** The answers that need words, each with its own modal. */
enum Reply {
  REJECT("reject", "reason", "reject.submit", AnswerRequest.LONGEST_REASON) {
    @Override
    Answer give(AnswerRequest answers, UUID requestId, UUID person, String words) {
      return answers.reject(requestId, person, words);
    }
  },
  ASK("ask", "question", "common.send", AnswerRequest.LONGEST_REASON) {
    @Override
    Answer give(AnswerRequest answers, UUID requestId, UUID person, String words) {
      return answers.askForInformation(requestId, person, words);
    }
  },
  ANSWER("answer", "answer", "common.send", AnswerRequest.LONGEST_EXPLANATION) {
    @Override
    Answer give(AnswerRequest answers, UUID requestId, UUID person, String words) {
      return answers.giveInformation(requestId, person, words);
    }
  };

  private final String id;
  private final String field;
  private final String submit;
  private final int limit;

  Reply(String id, String field, String submit, int limit) {
    this.id = id;
    this.field = field;
    this.submit = submit;
    this.limit = limit;
  }

  abstract Answer give(AnswerRequest answers, UUID requestId, UUID person, String words);

  /** The id of the button and of the modal. */
  String id() {
    return id;
  }

  String field() {
    return field;
  }

  boolean isForRequester() {
    return this == ANSWER;
  }

  View modal(Dossier dossier, Errand errand, Wording wording) {
    var words =
        isForRequester()
            ? Field.required(field, id + "." + field, limit)
            : Field.required(field, id + "." + field, dossier.requester().name(), limit);
    var form =
        Form.of(wording, id, wording.text(id + ".title", dossier.reference()))
            .about(errand)
            .submit(submit)
            .with(Kit.prose(title(dossier, wording)));
    dossier
        .openQuestion()
        .filter(_ -> isForRequester())
        .ifPresent(
            asked -> form.with(new Prose(wording).quote(asked.question().question()).block()));
    return form.paragraph(words, limit, "").view();
  }

  Phrase recorded(Dossier dossier) {
    return isForRequester()
        ? Phrase.of("recorded." + id, dossier.reference())
        : Phrase.of("recorded." + id, dossier.reference(), dossier.requester().name());
  }

  static String title(Dossier dossier, Wording wording) {
    return wording.text(
        "case.title", dossier.reference(), dossier.whatIn(wording), dossier.organisation().name());
  }
}
