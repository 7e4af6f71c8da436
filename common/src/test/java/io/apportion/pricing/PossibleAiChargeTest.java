package io.apportion.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PossibleAiChargeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            AI and Machine Learning | none                   | none               | true
            ai and machine learning | none                   | none               | false
            Compute                 | Amazon Bedrock         | Hours              | true
            none                    | AZURE OPENAI SERVICE   | none               | true
            none                    | Vertex AI              | none               | true
            none                    | Vertex-AI              | none               | false
            none                    | Azure AI Foundry       | none               | true
            Compute                 | Marketplace            | Claude input TOKEN | true
            Compute                 | Marketplace            | 1K Tokens          | true
            Compute                 | Amazon EC2             | Hours              | false
            Storage                 | Amazon S3              | TokyoRequests      | false
            none                    | none                   | none               | false
            """)
    void isSaidByCategoryServiceOrMeter(String category, String service, String meter, boolean expected) {
        assertThat(PossibleAiCharge.is(category, service, meter)).isEqualTo(expected);
    }
}
