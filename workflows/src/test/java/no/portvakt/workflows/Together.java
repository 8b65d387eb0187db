package no.portvakt.workflows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import no.portvakt.workflows.approval.Answer;

/** Two people who answer at the same instant. */
final class Together {

  private Together() {}

  /** What they are told, in this order. */
  static List<Answer> answer(Supplier<Answer> one, Supplier<Answer> other) throws Exception {
    var together = new CyclicBarrier(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Future<Answer>>();
      for (var answering : List.of(one, other)) {
        answers.add(
            threads.submit(() -> {
              together.await();
              return answering.get();
            }));
      }
      return List.of(answers.getFirst().get(), answers.getLast().get());
    }
  }
}
