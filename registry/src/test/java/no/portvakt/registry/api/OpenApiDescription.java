package no.portvakt.registry.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import io.swagger.v3.oas.models.servers.ServerVariables;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** What the code says beside springdoc's annotations: admin scopes, errors, pages, versions. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

  private static final String TOKEN = "token";
  private static final String ENVIRONMENT = "environment";
  private static final String REASON = "Reason";

  private static final List<String> TAGS =
      List.of(
          "Scopes",
          "Scope access",
          "Prefixes",
          "Clients",
          "Keys",
          "Merkantile data",
          "Delegation sources",
          "Delegation schemes",
          "Delegations",
          "Rights",
          "Organizations",
          "Administration of prefixes");

  private static final String ABOUT =
      """
      What the provider and the consumer of an API register in Maskinporten: scopes, accesses, clients, keys and delegations. \
      Clients that were written for Digdir's self-service API can use it unchanged.

      Every path begins with the name of an environment, and nothing in one environment counts in another. Fetch a token \
      from the environment's token endpoint with your admin client, and send it as `Authorization: Bearer`. Each operation \
      says which admin scope it needs. You act for the organisation that is the token's `consumer`.

      Errors are JSON in the language of `Accept-Language`: `nb`, `nn` or, unless you ask, `en`. Their `correlation_id` finds \
      them in the log. A field that does not exist is refused, so that a typing error is not lost. Bodies are at most 64 KiB.

      A list is given whole, or in pages with `limit` and the header `Link`. One thing comes with its version in `ETag`: send it \
      as `If-Match` to change that version and no other. What is allowed but unwise is told in the header `Portvakt-Advice`, and why you change something you may tell in `Portvakt-Reason`.

      Older paths without `/api/v1`, as `/ver2/clients`, lead to the same; there a POST that makes something answers 201.\
      """;

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, Paging.class, IfMatch.class)
        .replaceWithSchema(PastedText.class, OpenApiSchemas.text());
  }

  @Bean
  OpenAPI api(Environments environments) {
    return new OpenAPI()
        .info(new Info().title("Self-service API").version("1").description(ABOUT))
        .servers(List.of(server(environments)))
        .components(
            new Components()
                .addParameters(REASON, reason())
                .addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of the environment's own token endpoint.")));
  }

  private static Parameter reason() {
    return parameter(
            Reason.HEADER,
            "Why you make the change, for the audit trail, which is never erased: one line of up to"
                + " 500 characters, percent-encoded as UTF-8, with UTF-8'' before it or not (RFC"
                + " 8187).")
        .in("header")
        .example("Avtalen%20er%20sagt%20opp");
  }

  private static Server server(Environments environments) {
    var names = environments.all().stream().map(Environment::name).toList();
    return new Server()
        .url("/{environment}")
        .variables(
            new ServerVariables()
                .addServerVariable(
                    ENVIRONMENT, new ServerVariable()._enum(names)._default(names.getFirst())));
  }

  @Bean
  OperationCustomizer operations() {
    return (operation, method) -> {
      operation.setOperationId(
          method.getBeanType().getSimpleName().replace("Controller", "")
              + "-"
              + method.getMethod().getName());
      needs(operation, method);
      OpenApiSchemas.list(operation, method);
      OpenApiSchemas.keys(operation, method);
      errors(operation, method);
      changes(operation, method);
      arguments(operation, method);
      return operation;
    };
  }

  private static void needs(Operation operation, HandlerMethod method) {
    operation.setSecurity(
        Optional.ofNullable(method.getMethodAnnotation(Needs.class)).stream()
            .flatMap(found -> Arrays.stream(found.value()))
            .map(scope -> new SecurityRequirement().addList(TOKEN, scope))
            .toList());
  }

  private static void errors(Operation operation, HandlerMethod method) {
    var all = new TreeMap<>(operation.getResponses());
    for (var refused : method.getMethod().getAnnotationsByType(Refused.class)) {
      all.put(Integer.toString(refused.status()), OpenApiErrors.because(refused.when()));
    }
    for (var usual : OpenApiErrors.values()) {
      if (usual.happensTo(method)) {
        all.put(usual.status(), usual.reference());
      }
    }
    var responses = new ApiResponses();
    responses.putAll(all);
    operation.setResponses(responses);
  }

  /** Whatever is closed and not for reading changes something. */
  private static void changes(Operation operation, HandlerMethod method) {
    if (method.hasMethodAnnotation(Needs.class) && !method.hasMethodAnnotation(GetMapping.class)) {
      operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + REASON));
    }
  }

  private static void arguments(Operation operation, HandlerMethod method) {
    for (var parameter : method.getMethodParameters()) {
      if (parameter.getParameterType() == Paging.class) {
        operation.addParametersItem(
            parameter("limit", "How many at a time, 1 to 1000. Absent: all."));
        operation.addParametersItem(
            parameter("after", "Where the page begins; the header Link has it."));
      }
      if (parameter.getParameterType() == IfMatch.class) {
        operation.addParametersItem(
            parameter("If-Match", "The ETag of the version to change. Absent: the present one.")
                .in("header"));
      }
    }
  }

  private static Parameter parameter(String name, String description) {
    return new Parameter()
        .name(name)
        .in("query")
        .description(description)
        .schema(OpenApiSchemas.text());
  }

  @Bean
  OpenApiCustomizer whole() {
    return api -> {
      var paths = new Paths();
      new TreeMap<>(api.getPaths())
          .forEach((path, item) -> paths.addPathItem(path.replace("/{environment}", ""), item));
      api.setPaths(paths);
      paths.values().stream()
          .flatMap(item -> item.readOperations().stream())
          .map(Operation::getParameters)
          .filter(parameters -> parameters != null)
          .forEach(parameters -> parameters.removeIf(one -> ENVIRONMENT.equals(one.getName())));
      api.getTags().sort(Comparator.comparingInt(tag -> TAGS.indexOf(tag.getName())));
      OpenApiErrors.describe(api.getComponents());
      api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
    };
  }
}
