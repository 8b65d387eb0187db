package no.portvakt.workflows.merkantile;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MerkantileSettings.class)
class MerkantileConfiguration {}
