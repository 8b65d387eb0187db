package no.portvakt.workflows.engine;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Zeebe and how patient to be.
 *
 * @param grpcAddress the gateway; {@code http} without TLS, {@code https} with
 * @param messageTimeToLive how long the engine keeps a message that nobody waits for yet, and
 *     recognises its id; longer than a request can live, or a wake-up that came during an incident
 *     would be seen at the deadline only
 * @param jobTimeout how long a worker may take before the job is handed out again
 * @param retryBackOff the first pause after a failed job; doubles with each failure
 * @param longestBackOff where the doubling ends
 * @param maxJobsActive how many jobs of a type an instance works on at once
 */
@ConfigurationProperties("portvakt.zeebe")
public record EngineProperties(
    @DefaultValue("http://localhost:26500") URI grpcAddress,
    @DefaultValue("P60D") Duration messageTimeToLive,
    @DefaultValue("PT1M") Duration jobTimeout,
    @DefaultValue("PT2S") Duration retryBackOff,
    @DefaultValue("PT2M") Duration longestBackOff,
    @DefaultValue("32") int maxJobsActive) {}
