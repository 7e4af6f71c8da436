-- Who serves a model, as far as its name alone tells: the gateway's route before it, the form of Amazon Bedrock, else the
-- maker where the name is sold by him first. Null for models with open weights, which anyone may serve.
CREATE OR REPLACE TEMPORARY FUNCTION model_seller(model STRING)
RETURNS STRING
RETURN CASE
    WHEN lower(model) RLIKE '^(azure|azure_ai|bedrock|vertex_ai|gemini|openai|anthropic|mistral|groq|cohere|deepseek|xai|openrouter|together_ai|fireworks_ai|perplexity)/'
                                                               THEN split_part(lower(model), '/', 1)
    WHEN lower(model) RLIKE '^((us-gov|us|eu|apac|au|jp|ca|in|global)[.])?(anthropic|amazon|meta|cohere|mistral|ai21|deepseek|qwen|openai)[.]'
                                                               THEN 'aws-bedrock'
    WHEN lower(model) RLIKE '^(gpt-(?!oss)|chatgpt-|o[1-9](-|$)|text-embedding-(3|ada))' THEN 'openai'
    WHEN lower(model) RLIKE '^claude-'                         THEN 'anthropic'
    WHEN lower(model) RLIKE '^gemini-'                         THEN 'google'
    WHEN lower(model) RLIKE '^grok-'                           THEN 'x-ai'
END
