package no.portvakt.workflows.engine;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import no.portvakt.workflows.reconcile.Instances;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client of the engine, and what is asked through it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EngineProperties.class, InstancesProperties.class})
public class EngineConfiguration {

  /** As many as there are jobs under way, which {@code max-jobs-active} bounds. */
  private static final ThreadFactory JOBS = Thread.ofPlatform().daemon().name("job-", 0).factory();

  /**
   * Connects when first used, so Portvakt starts while the engine is down; {@link JobWorkers}
   * closes it.
   */
  @Bean(destroyMethod = "")
  CamundaClient camundaClient(EngineProperties properties) {
    return CamundaClient.newClientBuilder()
        .grpcAddress(properties.grpcAddress())
        .preferRestOverGrpc(false)
        .defaultMessageTimeToLive(properties.messageTimeToLive())
        .defaultRequestTimeout(Duration.ofSeconds(10))
        .defaultJobTimeout(properties.jobTimeout())
        .defaultJobWorkerMaxJobsActive(properties.maxJobsActive())
        .defaultJobWorkerStreamEnabled(true)
        .jobHandlingExecutor(Executors.newCachedThreadPool(JOBS), true)
        .build();
  }

  @Bean
  Instances instances(CamundaClient client, InstancesProperties properties) {
    return new ZeebeInstances(client, properties);
  }
}
