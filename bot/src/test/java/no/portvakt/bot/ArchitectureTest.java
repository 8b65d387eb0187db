package no.portvakt.bot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The laws that the compiler does not know. */
@AnalyzeClasses(packages = "no.portvakt", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String BOT = "no.portvakt.bot..";
  private static final String TRANSPORT = "no.portvakt.bot.transport..";
  private static final String SLACK = "no.portvakt.bot.slack..";
  private static final String LOCAL = "no.portvakt.local..";

  @ArchTest
  static final ArchRule slackIsKnownToTheBotOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(BOT, LOCAL)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.slack..");

  @ArchTest
  static final ArchRule theEngineIsKnownToItsPackageOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages("no.portvakt.workflows.engine..", LOCAL)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.camunda..");

  @ArchTest
  static final ArchRule nothingNeedsTheLocalStack =
      noClasses()
          .that()
          .resideOutsideOfPackage(LOCAL)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(LOCAL);

  @ArchTest
  static final ArchRule slacksWebApiIsCalledInOnePlace =
      noClasses()
          .that()
          .resideInAPackage(BOT)
          .and()
          .resideOutsideOfPackage(SLACK)
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("com.slack.api.methods.MethodsClient")
          .orShould()
          .callMethodWhere(
              target(owner(assignableTo(Context.class)))
                  .and(target(nameMatching("client|asyncClient|say|respond|getBotToken"))));

  @ArchTest
  static final ArchRule onlyTheDoorLeadsToTheApp =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("no.portvakt.bot.transport.Door")
          .and()
          .doNotHaveFullyQualifiedName("no.portvakt.bot.transport.DurableApp")
          .and()
          .resideInAPackage(BOT)
          .should()
          .callMethodWhere(target(owner(assignableTo(App.class))).and(target(nameMatching("run"))))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("com.slack.api.bolt.util.SlackRequestParser");

  @ArchTest
  static final ArchRule onlyWhatIsAskedByHttpDependsOnServlets =
      noClasses()
          .that()
          .resideInAPackage("no.portvakt..")
          .and()
          .resideOutsideOfPackages(
              TRANSPORT,
              "no.portvakt.bot.registration..",
              "no.portvakt.bot.login..",
              "no.portvakt.registry.api..",
              LOCAL)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.servlet..");

  @ArchTest
  static final ArchRule listenersLeaveTheDatabaseToOthers =
      noClasses()
          .that(
              describe(
                  "listen to Slack",
                  listener -> listener.isAssignableTo("no.portvakt.bot.transport.Listeners")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.springframework.jdbc..");

  @ArchTest
  static final ArchRule whatSlackIsToldIsLeftToAfterwards =
      noClasses()
          .that(
              describe(
                  "listen to Slack",
                  listener -> listener.isAssignableTo("no.portvakt.bot.transport.Listeners")))
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("no.portvakt.bot.slack.SlackApi");

  @ArchTest
  static final ArchRule featuresFormNoCycle =
      slices().matching("no.portvakt.bot.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule thereIsOneClock =
      noClasses()
          .that()
          .resideInAnyPackage("no.portvakt.bot..", "no.portvakt.workflows..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  /** ADR 5. */
  @ArchTest
  static final ArchRule noThreadIsVirtual =
      noClasses()
          .that()
          .resideOutsideOfPackage(LOCAL)
          .should()
          .callMethodWhere(
              target(nameMatching("ofVirtual|startVirtualThread|newVirtualThreadPerTaskExecutor")));

  @ArchTest
  static final ArchRule listenersAreNotPublic =
      classes()
          .that(
              describe(
                  "listen to Slack",
                  listener ->
                      !listener.isInterface()
                          && listener.isAssignableTo("no.portvakt.bot.transport.Listeners")))
          .should()
          .bePackagePrivate();
}
