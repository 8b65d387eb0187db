package no.portvakt.bot.endtoend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.portvakt.local.stack.Part;

/**
 * A server that holds its connections and answers nothing, as by {@code kill -STOP}, for a while.
 */
final class Halted implements AutoCloseable {

  private final List<String> processes;

  private Halted(List<String> processes) {
    this.processes = processes;
  }

  static Halted of(Part<?> part) throws IOException, InterruptedException {
    var halted = new Halted(part.processes().map(process -> Long.toString(process.pid())).toList());
    halted.signal("-STOP");
    return halted;
  }

  private void signal(String signal) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("kill", signal));
    command.addAll(processes);
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException(String.join(" ", command));
    }
  }

  /** Lets it go on. */
  @Override
  public void close() throws IOException, InterruptedException {
    signal("-CONT");
  }
}
