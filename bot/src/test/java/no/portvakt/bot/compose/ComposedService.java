package no.portvakt.bot.compose;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Container;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.ExecInContainerPattern;

/** The container of one service, seen through Docker's API. */
record ComposedService(DockerClient docker, String container) {

  static ComposedService of(String project, String service) {
    DockerClient docker = DockerClientFactory.lazyClient();
    List<Container> containers =
        docker
            .listContainersCmd()
            .withShowAll(true)
            .withLabelFilter(
                Map.of(
                    "com.docker.compose.project", project, "com.docker.compose.service", service))
            .exec();
    assertThat(containers).as("containers of %s", service).hasSize(1);
    return new ComposedService(docker, containers.getFirst().getId());
  }

  InspectContainerResponse inspect() {
    return docker.inspectContainerCmd(container).exec();
  }

  /** Runs the container's own health check: where no systemd is, podman never runs it by itself. */
  boolean isHealthy() throws IOException, InterruptedException {
    List<String> check = requireNonNull(inspect().getConfig().getHealthcheck()).getTest();
    assertThat(check).first().isEqualTo("CMD");
    return execute(check.subList(1, check.size()).toArray(String[]::new)).getExitCode() == 0;
  }

  ExecResult execute(String... command) throws IOException, InterruptedException {
    return ExecInContainerPattern.execInContainer(
        docker, inspect(), StandardCharsets.UTF_8, command);
  }

  /** Its first process, as this machine numbers it. */
  ProcessHandle process() {
    long pid = requireNonNull(inspect().getState().getPidLong());
    return ProcessHandle.of(pid).orElseThrow();
  }
}
