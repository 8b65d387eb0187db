package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.portvakt.workflows.WorkflowsUnderTest;
import no.portvakt.workflows.engine.JobHandler;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    classes = WorkflowsUnderTest.class,
    properties = "portvakt.zeebe.grpc-address=http://localhost:1")
class JobTypesIT {

  @Autowired List<JobHandler> handlers;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    WorkflowsUnderTest.database(properties);
  }

  @Test
  void everyJobOfTheModelsHasOneHandlerAndEveryHandlerAJob() {
    Set<String> inModels =
        Model.all().stream()
            .flatMap(model -> model.jobTypes().stream())
            .collect(Collectors.toSet());

    assertThat(handlers).extracting(JobHandler::type).containsExactlyInAnyOrderElementsOf(inModels);
  }
}
