package no.portvakt.workflows.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientConfiguration;
import io.camunda.client.impl.CamundaClientBuilderImpl;
import io.camunda.client.impl.CamundaClientImpl;
import io.grpc.ManagedChannel;
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

  /** With what the environment says, as of credentials, which the builder reads when it builds. */
  @Bean
  CamundaClientConfiguration engineSettings(EngineProperties properties) {
    var builder = new CamundaClientBuilderImpl();
    builder
        .grpcAddress(properties.grpcAddress())
        .preferRestOverGrpc(false)
        .defaultMessageTimeToLive(properties.messageTimeToLive())
        .defaultRequestTimeout(Duration.ofSeconds(10))
        .defaultJobTimeout(properties.jobTimeout())
        .defaultJobWorkerMaxJobsActive(properties.maxJobsActive())
        .defaultJobWorkerStreamEnabled(true)
        .build()
        .close();
    builder.jobHandlingExecutor(Executors.newCachedThreadPool(JOBS), true);
    return builder;
  }

  /**
   * Connects when first used, so Portvakt starts while the engine is down; the client closes it.
   */
  @Bean(destroyMethod = "")
  ManagedChannel engineChannel(CamundaClientConfiguration settings) {
    var channel = CamundaClientImpl.buildChannel(settings);
    Reconnection.everySecond(channel);
    return channel;
  }

  /** {@link JobWorkers} closes it. */
  @Bean(destroyMethod = "")
  CamundaClient camundaClient(CamundaClientConfiguration settings, ManagedChannel channel) {
    return new CamundaClientImpl(settings, channel);
  }

  @Bean
  Instances instances(CamundaClient client, InstancesProperties properties) {
    return new ZeebeInstances(client, properties);
  }
}
