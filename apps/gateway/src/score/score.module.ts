import { Module } from '@nestjs/common';
import { Commendations } from './commendations.ts';
import { Cooperations } from './cooperations.ts';
import { ScoreController } from './score.controller.ts';
import { ShowScores } from './show-scores.ts';

@Module({ controllers: [ScoreController], providers: [Commendations, Cooperations, ShowScores] })
export class ScoreModule {}
