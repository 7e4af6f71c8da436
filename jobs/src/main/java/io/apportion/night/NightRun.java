package io.apportion.night;

import io.apportion.configuration.Configuration;
import io.apportion.delivery.InputFile;
import io.apportion.delivery.Listing;
import io.apportion.error.ApportionException;
import io.apportion.export.GroupReader;
import io.apportion.export.OptionalInput;
import io.apportion.export.Shapes;
import io.apportion.export.ToldApart;
import io.apportion.identity.UserKey;
import io.apportion.matching.Kept;
import io.apportion.matching.RuleViews;
import io.apportion.model.Contracts;
import io.apportion.model.Models;
import io.apportion.model.SeedTables;
import io.apportion.ownership.OwnershipRules;
import io.apportion.rating.Prices;
import io.apportion.rating.SqlFunctions;
import io.apportion.spark.SparkFailure;
import io.apportion.warehouse.Publication;
import io.apportion.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** One night from configuration to publication: plans, computes unseen, audits, and switches readers over in one commit. */
public final class NightRun {
    private final SparkSession spark;
    private final Configuration configuration;
    private final Shapes shapes;
    private final OwnershipRules rules;
    private final Prices prices;
    private final Optional<UserKey> userKey;
    private final Clock clock;
    private final Progress progress;

    /** A night over these inputs; the session's catalog must be the configured warehouse. */
    public NightRun(
            SparkSession spark,
            Configuration configuration,
            OwnershipRules rules,
            Prices prices,
            Clock clock,
            Progress progress) {
        this.spark = spark;
        this.configuration = configuration;
        this.shapes = new Shapes(configuration);
        this.rules = rules;
        this.prices = prices;
        this.userKey =
                UserKey.readIfNamed(configuration.userKeyFile().map(Path::of).orElse(null));
        this.clock = clock;
        this.progress = progress;
    }

    /** Brings every changed month and every day of calls up to the date up to date. */
    public Outcome run(LocalDate date) {
        Instant started = clock.instant();
        Warehouse warehouse = openWarehouse();
        Publication publication = new Publication(spark);
        OptionalInputs optional = OptionalInputs.of(spark, configuration);
        SqlFunctions.register(spark, rules, prices, userKey);
        LocalDate runDate = publication.notBefore(date);
        ToldApart toldApart = NightMarkers.toldApart(Kept.of(rules), prices, userKey.isPresent());
        Models models = new Models(spark, NightMarkers.of(toldApart, configuration.currency(), runDate));
        Optional<ExchangeRates> rates = rates(models);
        Basis basis = basis(optional.files(), rates);
        Discovery discovery = new Discovery(spark, models, new GroupReader(spark, toldApart), shapes);
        NightPlan plan = plan(warehouse, publication, basis, runDate, discovery);
        if (plan.nothingToDo()) {
            return new Outcome(false, latestRun(publication), List.of(), plan.kept(), progress.timings());
        }
        RunRecord record = new RunRecord(
                RunIds.next(started, basis.fingerprint(plan.runDate(), plan.files())), date, started, plan, basis);
        try {
            Night night = new Night(spark, models, warehouse, rules, plan, record.runId());
            compute(night, optional, rates, discovery.of(plan.files()));
            progress.during("publishing", () -> publish(publication, plan, record.runId()));
        } catch (Exception e) { // Scala throws SparkException without declaring it
            ApportionException failure = SparkFailure.explained(e);
            writeRun(warehouse, record, failure);
            throw failure;
        }
        writeRun(warehouse, record, null);
        return new Outcome(true, record.runId(), plan.months(), plan.kept(), progress.timings());
    }

    private Warehouse openWarehouse() {
        Warehouse[] opened = new Warehouse[1];
        progress.during("opening the warehouse", () -> opened[0] = new Warehouse(spark));
        return opened[0];
    }

    private NightPlan plan(
            Warehouse warehouse, Publication publication, Basis basis, LocalDate runDate, Discovery discovery) {
        NightPlan[] plan = new NightPlan[1];
        progress.during("looking for what changed", () -> {
            Listing current = Sources.list(spark, configuration);
            Planner planner = new Planner(
                    publication, new PublishedFiles(warehouse, publication), basis, ExpectedSource.of(configuration));
            plan[0] = planner.plan(runDate, current, discovery::months);
        });
        return plan[0];
    }

    private void compute(Night night, OptionalInputs optional, Optional<ExchangeRates> rates, Sources sources) {
        RuleViews.register(spark, rules);
        SeedTables.register(spark);
        optional.view(spark, night.models());
        new NightlyPipeline(night, sources, rates).run(progress);
    }

    private void publish(Publication publication, NightPlan plan, String runId) {
        Map<String, Publication.Pointer> pointers = new TreeMap<>();
        plan.fingerprints()
                .forEach((month, fingerprint) ->
                        pointers.put(month, new Publication.Pointer(runId, plan.runDate(), fingerprint)));
        publication.publish(pointers, clock.instant());
    }

    private Basis basis(List<InputFile> optional, Optional<ExchangeRates> rates) {
        return new Basis(
                rules.fingerprint(),
                prices.fingerprint(),
                CodeVersion.current(),
                configuration.currency(),
                shapes,
                userKey.map(key -> key.pseudonym("fingerprint of the key")).orElse(null),
                optional,
                rates.map(ExchangeRates::hashes));
    }

    /** The rates of the fx_rates input, readable as fx_rate; empty, and no rows, without it. */
    private Optional<ExchangeRates> rates(Models models) {
        List<InputFile> files =
                OptionalInputs.listed(spark, "fx_rates", configuration.inputs().fxRates());
        new OptionalInput(spark).view(Contracts.of("fx_rate"), files);
        Optional<ExchangeRates> rates = configuration
                .inputs()
                .fxRates()
                .map(path -> new ExchangeRates(spark, models, configuration.currency()));
        rates.ifPresent(ExchangeRates::requireSound);
        return rates;
    }

    private void writeRun(Warehouse warehouse, RunRecord record, ApportionException failure) {
        Row row = RowFactory.create(
                record.runId(),
                record.runDate(),
                failure == null ? "PUBLISHED" : "FAILED",
                failure == null ? 0 : failure.category().exitCode(),
                record.started(),
                clock.instant(),
                String.join(",", record.plan().months()),
                record.basis()
                        .fingerprint(record.plan().runDate(), record.plan().files()),
                record.basis().rulesVersion(),
                record.basis().pricesVersion(),
                record.basis().codeVersion(),
                Kept.of(rules).text(),
                failure == null ? null : failure.getMessage());
        warehouse.write(
                Contracts.of("run"),
                spark.createDataFrame(List.of(row), Contracts.of("run").schema()),
                record.runId());
    }

    private static String latestRun(Publication publication) {
        return publication.pointers().values().stream()
                .map(Publication.Pointer::runId)
                .max(String::compareTo)
                .orElse(null);
    }

    /** What the table run tells of this run. */
    private record RunRecord(String runId, LocalDate runDate, Instant started, NightPlan plan, Basis basis) {}
}
