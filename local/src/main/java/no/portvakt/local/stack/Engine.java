package no.portvakt.local.stack;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a Zeebe engine is reached.
 *
 * @param grpc the gateway
 * @param monitoring health, metrics and partitions
 * @param operate Operate's page, log-in demo and demo, where it runs
 */
public record Engine(URI grpc, URI monitoring, @Nullable URI operate) {}
