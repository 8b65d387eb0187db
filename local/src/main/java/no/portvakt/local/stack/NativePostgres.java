package no.portvakt.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.portvakt.local.program.Child;
import no.portvakt.local.program.LocalException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL as our child process. */
final class NativePostgres implements Part<Postgres> {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Path data;
  private final Path log;
  private final Postgres address;
  private final List<String> settings;
  private @Nullable Child server;

  NativePostgres(Path home, int port, List<String> settings) {
    data = home.resolve("postgres");
    log = home.resolve("logs/postgres.log");
    address = new Postgres("127.0.0.1", port, "portvakt", "portvakt");
    this.settings = settings;
  }

  @Override
  public Postgres address() {
    return address;
  }

  @Override
  public void start() {
    var deadline = System.nanoTime() + LIMIT.toNanos();
    // after a kill, dying children hold the shared memory for a moment, and a server ends at once
    while (!launch().awaitReady(LIMIT, address::answers)) {
      if (System.nanoTime() > deadline) {
        throw new LocalException("PostgreSQL does not start, see " + log);
      }
    }
  }

  private synchronized Child launch() {
    if (server == null || !server.alive()) {
      var owner = Unprivileged.ownerOf(data);
      var programs = PostgresPrograms.unpacked().resolve("bin");
      if (!Files.exists(data.resolve("PG_VERSION"))) {
        initialise(owner, programs);
      }
      endForerunner();
      server = Child.start(owner.command(server(programs)), Map.of(), log);
    }
    return server;
  }

  private List<String> server(Path programs) {
    var command = new ArrayList<String>();
    command.addAll(List.of(programs.resolve("postgres").toString(), "-D", data.toString()));
    command.addAll(
        List.of(
            "-p", Integer.toString(address.port()), "-c", "listen_addresses=" + address.host()));
    command.addAll(List.of("-c", "unix_socket_directories="));
    command.addAll(Postgres.arguments(settings));
    return command;
  }

  private void initialise(Unprivileged owner, Path programs) {
    try {
      var password = Files.createTempFile("portvakt", "password");
      Files.writeString(password, address.password());
      var command =
          new ArrayList<>(List.of(programs.resolve("initdb").toString(), "-D", data.toString()));
      command.addAll(
          List.of("-U", address.username(), "--auth=scram-sha-256", "--pwfile=" + password));
      command.addAll(List.of("--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions"));
      var initdb = Child.start(owner.command(command), Map.of(), log);
      initdb.await();
      Files.delete(password);
      if (!Files.exists(data.resolve("postgresql.conf"))) {
        throw new LocalException("PostgreSQL's data could not be laid out, see " + log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server that outlived its starter, or the number of one that another program bears now. */
  private void endForerunner() {
    var trace = data.resolve("postmaster.pid");
    try {
      if (Files.exists(trace)) {
        var number = Long.parseLong(Files.readAllLines(trace).getFirst().strip());
        ProcessHandle.of(number)
            .filter(NativePostgres::isPostgres)
            .ifPresent(ProcessHandle::destroyForcibly);
        Files.delete(trace);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(program -> program.endsWith("/postgres")).isPresent();
  }

  @Override
  public synchronized Stream<ProcessHandle> processes() {
    return server == null ? Stream.empty() : server.processes();
  }

  @Override
  public synchronized void kill() {
    if (server != null) {
      server.kill();
    }
  }

  @Override
  public synchronized void close() {
    if (server != null && server.alive()) {
      var stop = PostgresPrograms.unpacked().resolve("bin/pg_ctl").toString();
      var command = List.of(stop, "-D", data.toString(), "-m", "fast", "-W", "stop");
      Child.start(Unprivileged.ownerOf(data).command(command), Map.of(), log).await();
      if (!server.exitsWithin(LIMIT)) {
        server.kill();
      }
    }
  }

  @Override
  public synchronized CompletableFuture<?> ended() {
    return server == null ? CompletableFuture.completedFuture(null) : server.ended();
  }
}
