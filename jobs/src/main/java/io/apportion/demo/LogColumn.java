package io.apportion.demo;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * A column of the canonical inference log and where its value comes from.
 *
 * @param value null means the log does not say
 */
record LogColumn(String name, DataType type, Function<Call, Object> value) {
    private static final DataType TAG_MAP = DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType);

    private static final List<LogColumn> ALL = List.of(
            text("source_row_id", Call::rowId),
            time("started_at", Call::startedAt),
            time("ended_at", call -> call.startedAt().plusMillis(call.latencyMs())),
            time("first_token_at", LogColumn::firstTokenAt),
            text("provider", call -> call.endpoint().model().provider()),
            text("source_account", call -> call.endpoint().account()),
            text(
                    "requested_model",
                    call -> call.request()
                            .feature()
                            .ai()
                            .orElseThrow()
                            .endpoint()
                            .model()
                            .id()),
            text("response_model", call -> call.endpoint().model().id()),
            text("service_tier", call -> "standard"),
            text("region_scope", call -> call.endpoint().model().regionScope()),
            text("operation", call -> "chat"),
            text("org_id", call -> call.request().caller().orgId()),
            text("team_id", call -> call.request().caller().teamId()),
            text("feature_id", call -> call.request().caller().featureId()),
            text("environment", call -> "prod"),
            text("cost_center", call -> call.request().caller().costCenter()),
            text("end_user_id", call -> call.request().userId()),
            text("api_key_id", call -> call.request().caller().apiKeyId()),
            new LogColumn("tags", TAG_MAP, call -> call.request().caller().tags()),
            text("operation_id", call -> call.request().operationId()),
            new LogColumn(
                    "attempt_no", DataTypes.IntegerType, call -> call.attempt().number()),
            text("attempt_kind", call -> call.attempt().kind()),
            text("outcome", call -> call.attempt().outcome()),
            text("response_cache", call -> call.attempt().responseCache()),
            tokens("in_uncached", call -> call.tokens().input()),
            tokens("in_cache_read", call -> call.tokens().cacheRead()),
            tokens("in_cache_write_5m", call -> call.tokens().cacheWrite()),
            tokens("in_cache_write_1h", call -> 0L),
            tokens("in_cache_write_other", call -> 0L),
            tokens("out_text", call -> call.tokens().output() - call.reasoningTokens()),
            tokens("out_reasoning", Call::reasoningTokens),
            tokens("out_audio", call -> 0L),
            tokens("out_image", call -> 0L),
            tokens("in_total", call -> call.tokens().inputOfEveryKind()),
            tokens("out_total", call -> call.tokens().output()));

    static List<LogColumn> all() {
        return ALL;
    }

    private static LogColumn text(String name, Function<Call, String> value) {
        return new LogColumn(name, DataTypes.StringType, value::apply);
    }

    private static LogColumn time(String name, Function<Call, Object> value) {
        return new LogColumn(name, DataTypes.TimestampType, value);
    }

    private static LogColumn tokens(String name, Function<Call, Long> value) {
        return new LogColumn(name, DataTypes.LongType, value::apply);
    }

    /** Only an answer that streamed has a first token. */
    private static Object firstTokenAt(Call call) {
        boolean streamed =
                call.attempt().outcome().equals("SUCCESS") && !call.attempt().isReplayed();
        return streamed ? call.startedAt().plusMillis(call.latencyMs() / 9) : null;
    }
}
