# Portvakt's image, made of the jar that `mvn package` leaves in bot/target:
#   docker build -t portvakt .        podman build --format docker -t portvakt .
# --format docker: an image in podman's own format carries no health check.
ARG JAVA_IMAGE=eclipse-temurin:25-jre

FROM ${JAVA_IMAGE} AS layers
WORKDIR /build
COPY bot/target/bot-*.jar portvakt.jar
RUN java -Djarmode=tools -jar portvakt.jar extract --layers --destination layers

FROM ${JAVA_IMAGE}
LABEL org.opencontainers.image.title="Portvakt" \
      org.opencontainers.image.description="Self-service of Maskinporten from Slack, driven by BPMN processes"
ENV LANG=C.UTF-8 MALLOC_ARENA_MAX=2
# what Portvakt keeps in files: the keys that sign the audit trail, seal those of tokens and hash
# national identity numbers
RUN install -d -o 10001 -g 10001 -m 700 /var/lib/portvakt
VOLUME /var/lib/portvakt
WORKDIR /opt/portvakt
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
USER 10001:10001
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=6s --start-period=90s --retries=3 \
  CMD ["java", "-Xmx16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=8m", "-cp", "portvakt.jar", "no.portvakt.bot.HealthProbe"]
# 400 MB resident at most; JDK_JAVA_OPTIONS in the environment adds to these
ENTRYPOINT ["java", "-Xmx160m", "-Xss512k", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", \
  "-XX:MaxMetaspaceSize=160m", "-XX:ReservedCodeCacheSize=64m", "-XX:MaxDirectMemorySize=48m", \
  "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
  "-jar", "portvakt.jar"]
